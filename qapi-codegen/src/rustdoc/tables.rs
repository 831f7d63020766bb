//! Tables: the two ways that reStructuredText has of drawing them -> Markdown's.

use super::inline;
use super::links::Links;

/// A table; its first row is the heading.
pub(super) struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    pub(super) fn render(&self, links: &Links<'_>) -> String {
        let cell = |text: &String| inline::markdown(text, links).replace('|', "\\|");
        let mut table = String::new();
        for (index, row) in self.rows.iter().enumerate() {
            let cells: Vec<_> = row.iter().map(cell).collect();
            table.extend(["| ", &cells.join(" | "), " |\n"]);
            if index == 0 {
                table.extend(["|", &" --- |".repeat(row.len()), "\n"]);
            }
        }
        table.trim_end().to_owned()
    }
}

/// Whether a line is the upper edge of a table: `====  ===` or `+----+---+`.
pub(super) fn is_edge(line: &str) -> bool {
    let line = line.trim();
    is_simple_rule(line) || is_grid_rule(line)
}

fn is_simple_rule(line: &str) -> bool {
    line.contains(' ') && line.split_whitespace().all(|rule| consists_of(rule, "="))
}

fn is_grid_rule(line: &str) -> bool {
    line.len() > 2 && line.starts_with('+') && line.ends_with('+') && consists_of(line, "+-=")
}

fn consists_of(text: &str, chars: &str) -> bool {
    !text.is_empty() && text.chars().all(|char| chars.contains(char))
}

/// The table that begins with the first of these lines, which is its upper edge,
/// and how many lines it takes. `None` if it is not whole.
pub(super) fn parse(lines: &[&str]) -> Option<(Table, usize)> {
    let edge = lines.first()?;
    let (rows, taken) = if is_simple_rule(edge.trim()) {
        simple(lines, edge)?
    } else {
        grid(lines)?
    };
    (rows.len() > 1).then_some((Table { rows }, taken))
}

/// Columns are where the rules are; the third rule ends the table. A line that
/// has nothing in the first column goes on with the row above.
fn simple(lines: &[&str], edge: &str) -> Option<(Vec<Vec<String>>, usize)> {
    let columns = columns(edge);
    let is_rule = |line: &&str| is_simple_rule(line.trim());
    let mut rules = (0..lines.len()).filter(|&at| is_rule(&lines[at]));
    let last = rules.nth(2)?;
    let mut rows: Vec<Vec<String>> = Vec::new();
    for line in lines[1..last].iter().filter(|line| !is_rule(line)) {
        let cells = cells(line, &columns);
        match rows.last_mut() {
            Some(row) if cells[0].is_empty() => join(row, &cells),
            _ if cells.iter().all(String::is_empty) => {}
            _ => rows.push(cells),
        }
    }
    Some((rows, last + 1))
}

/// Where the columns begin that a rule such as `====  ===` is drawn over.
fn columns(rule: &str) -> Vec<usize> {
    let starts = rule.char_indices().filter(|&(at, char)| {
        let before = rule[..at].chars().next_back();
        char == '=' && before.is_none_or(|before| before == ' ')
    });
    starts.map(|(at, _)| at).collect()
}

fn cells(line: &str, columns: &[usize]) -> Vec<String> {
    let line: Vec<char> = line.chars().collect();
    let ends = columns.iter().skip(1).copied().chain([line.len()]);
    let cell = |(&start, end): (&usize, usize)| {
        let end = end.min(line.len());
        let cell: String = line[start.min(end)..end].iter().collect();
        cell.trim().to_owned()
    };
    columns.iter().zip(ends).map(cell).collect()
}

/// Rows are between rules, columns between bars.
fn grid(lines: &[&str]) -> Option<(Vec<Vec<String>>, usize)> {
    let is_row = |line: &&&str| line.trim_start().starts_with(['+', '|']);
    let taken = lines.iter().take_while(is_row).count();
    let mut rows = Vec::new();
    let mut row: Vec<String> = Vec::new();
    for line in lines[..taken].iter().map(|line| line.trim()) {
        if is_grid_rule(line) {
            if !row.is_empty() {
                rows.push(std::mem::take(&mut row));
            }
            continue;
        }
        let inner = line.strip_prefix('|')?.strip_suffix('|')?;
        let cells: Vec<_> = inner
            .split('|')
            .map(|cell| cell.trim().to_owned())
            .collect();
        if row.is_empty() {
            row = cells;
        } else if row.len() == cells.len() {
            join(&mut row, &cells);
        } else {
            return None;
        }
    }
    let width = rows.first()?.len();
    let is_even = row.is_empty() && rows.iter().all(|row| row.len() == width);
    is_even.then_some((rows, taken))
}

fn join(row: &mut [String], more: &[String]) {
    for (cell, more) in row.iter_mut().zip(more) {
        if !cell.is_empty() && !more.is_empty() {
            cell.push(' ');
        }
        cell.push_str(more);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Option<(Vec<Vec<String>>, usize)> {
        let lines: Vec<_> = text.lines().collect();
        parse(&lines).map(|(table, taken)| (table.rows, taken))
    }

    #[test]
    fn simple_tables_have_columns_below_the_rules() {
        let text =
            "=====  ===\nlocal  ok?\n=====  ===\nnot a  yes\n       or\nfd     no\n=====  ===\nx";
        let (rows, taken) = rows(text).unwrap();
        assert_eq!(rows, [["local", "ok?"], ["not a", "yes or"], ["fd", "no"]]);
        assert_eq!(taken, 7);
    }

    #[test]
    fn grid_tables_have_columns_between_bars() {
        let text = "+---+----+\n| a | b  |\n+===+====+\n| c | d  |\n|   | e  |\n+---+----+\n";
        let (rows, taken) = rows(text).unwrap();
        assert_eq!(rows, [["a", "b"], ["c", "d e"]]);
        assert_eq!(taken, 6);
    }

    #[test]
    fn what_is_not_whole_is_no_table() {
        for text in [
            "== ==\na  b",
            "+---+\n| a\n+---+",
            "+---+\n| a |\n+---+\n| b | c |\n+---+",
            "| -> a line\n| <- another",
        ] {
            assert_eq!(rows(text), None, "{text}");
        }
    }
}
