//! Tables, in the two ways that reStructuredText has of drawing them.

use super::block::Table;
use super::lines::is_drawn;
use super::text::Text;

/// Whether a line is the upper edge of a table: `====  ===` or `+----+---+`.
pub(super) fn is_edge(line: &str) -> bool {
    let rule = line.trim();
    is_simple_rule(rule) || is_grid_rule(rule)
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

/// A table that was found at the start of some lines.
pub(super) struct Found {
    pub(super) table: Table,
    /// How many lines it takes.
    pub(super) lines: usize,
}

/// The table that begins with the first of these lines, which is its upper edge.
/// `None` if it is not whole.
pub(super) fn parse(lines: &[&str]) -> Option<Found> {
    let edge = lines.first()?;
    let cells = if is_simple_rule(edge.trim()) {
        simple(lines, edge)?
    } else {
        grid(lines)?
    };
    let texts = |row: Vec<String>| row.into_iter().map(Text::new).collect();
    let rows: Vec<_> = cells.rows.into_iter().map(texts).collect();
    (rows.len() > 1).then_some(Found {
        table: Table { rows },
        lines: cells.lines,
    })
}

/// The cells of a table, row by row, and how many lines it takes.
struct Cells {
    rows: Vec<Vec<String>>,
    lines: usize,
}

/// Columns are where the rules are; the third rule ends the table. A line that
/// has nothing in the first column goes on with the row above.
fn simple(lines: &[&str], edge: &str) -> Option<Cells> {
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
    Some(Cells {
        rows,
        lines: last + 1,
    })
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
    let chars: Vec<char> = line.chars().collect();
    let ends = columns.iter().skip(1).copied().chain([chars.len()]);
    let cell = |(&start, next): (&usize, usize)| {
        let end = next.min(chars.len());
        let text: String = chars[start.min(end)..end].iter().collect();
        text.trim().to_owned()
    };
    columns.iter().zip(ends).map(cell).collect()
}

/// Rows are between rules, columns between bars.
fn grid(lines: &[&str]) -> Option<Cells> {
    let taken = lines.iter().take_while(|line| is_drawn(line)).count();
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
    is_even.then_some(Cells { rows, lines: taken })
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

    fn found(text: &str) -> Option<Found> {
        let lines: Vec<_> = text.lines().collect();
        parse(&lines)
    }

    fn rows(rows: &[[&str; 2]]) -> Vec<Vec<Text>> {
        let texts = |row: &[&str; 2]| row.map(Text::new).to_vec();
        rows.iter().map(texts).collect()
    }

    #[test]
    fn simple_tables_have_columns_below_the_rules() {
        let text =
            "=====  ===\nlocal  ok?\n=====  ===\nnot a  yes\n       or\nfd     no\n=====  ===\nx";
        let found = found(text).unwrap();
        let expected = rows(&[["local", "ok?"], ["not a", "yes or"], ["fd", "no"]]);
        assert_eq!(found.table.rows, expected);
        assert_eq!(found.lines, 7);
    }

    #[test]
    fn grid_tables_have_columns_between_bars() {
        let text = "+---+----+\n| a | b  |\n+===+====+\n| c | d  |\n|   | e  |\n+---+----+\n";
        let found = found(text).unwrap();
        assert_eq!(found.table.rows, rows(&[["a", "b"], ["c", "d e"]]));
        assert_eq!(found.lines, 6);
    }

    #[test]
    fn what_is_not_whole_is_not_a_table() {
        for text in [
            "== ==\na  b",
            "+---+\n| a\n+---+",
            "+---+\n| a |\n+---+\n| b | c |\n+---+",
            "| -> a line\n| <- another",
        ] {
            assert!(found(text).is_none(), "{text}");
        }
    }
}
