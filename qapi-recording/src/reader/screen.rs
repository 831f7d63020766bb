//! What a terminal shows of a line that has been edited on it.

use std::borrow::Cow;

/// How long a line is that people edit.
const LONGEST: usize = 4096;

/// The line as it is at last, without the codes that move the cursor and change colours.
pub(super) fn shown(line: &str) -> Cow<'_, str> {
    if memchr::memchr2(0x1b, 0x08, line.as_bytes()).is_none() {
        return Cow::Borrowed(line);
    }
    let mut screen = Screen::default();
    // Each change can move all that is behind it.
    let is_edited = line.len() <= LONGEST;
    let mut rest = line.chars();
    while let Some(character) = rest.next() {
        match character {
            '\x1b' => {
                let code = Code::read(&mut rest);
                if let Some(code) = code.filter(|_| is_edited) {
                    screen.obey(&code);
                }
            }
            '\x08' => screen.column = screen.column.saturating_sub(1),
            '\r' => screen.column = 0,
            '\t' => screen.print('\t'),
            _ if character.is_control() => {}
            _ => screen.print(character),
        }
    }
    Cow::Owned(screen.characters.into_iter().collect())
}

#[derive(Default)]
struct Screen {
    characters: Vec<char>,
    column: usize,
}

/// What a terminal is told to do, and how often.
struct Code {
    letter: char,
    times: usize,
}

impl Code {
    /// Reads what follows the escape.
    fn read(rest: &mut std::str::Chars<'_>) -> Option<Self> {
        match rest.next()? {
            '[' => {}
            // A title, which has its own end.
            ']' => {
                rest.find(|character| "\x07\x1b".contains(*character));
                return None;
            }
            _ => return None,
        }
        let mut number = 0_usize;
        for character in rest.by_ref() {
            match character {
                '0'..='9' => {
                    let digit = character.to_digit(10).unwrap_or(0) as usize;
                    number = number.saturating_mul(10).saturating_add(digit);
                }
                ' '..='?' => {}
                letter => {
                    let times = number.clamp(1, LONGEST);
                    return Some(Self { letter, times });
                }
            }
        }
        None
    }
}

impl Screen {
    fn print(&mut self, character: char) {
        match self.characters.get_mut(self.column) {
            Some(cell) => *cell = character,
            None => self.characters.push(character),
        }
        self.column += 1;
    }

    fn obey(&mut self, code: &Code) {
        let Self { characters, column } = self;
        let behind = characters.len() - *column;
        match code.letter {
            'C' => *column += code.times.min(behind),
            'D' => *column = column.saturating_sub(code.times),
            'G' => *column = characters.len().min(code.times - 1),
            'K' => characters.truncate(*column),
            'P' => drop(characters.drain(*column..*column + code.times.min(behind))),
            '@' => {
                let most = LONGEST.saturating_sub(characters.len());
                let spaces = std::iter::repeat_n(' ', code.times.min(most));
                characters.splice(*column..*column, spaces);
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_as_it_was_left() {
        for (line, expected) in [
            ("(QEMU) stp\x08\x1b[Kop", "(QEMU) stop"),
            ("(QEMU) top\r\x1b[C\x1b[6Cstop\x08\x08\x08", "(QEMU) stop"),
            ("\x1b[?2004l\r{\x1b[1m}\x1b[0m", "{}"),
            ("\x1b]0;title\x07a\x1b[2D\x1b[@b\x07", "ba"),
            ("abc\x1b[1G\x1b[2P", "c"),
            ("\x08\x1b[99C\x1b[99D\x1b[9Ga\x1b", "a"),
        ] {
            assert_eq!(shown(line), expected, "{line:?}");
        }
        let long = format!("\x1b[?2004l\r{}\x1b[K", "x".repeat(LONGEST));
        assert_eq!(shown(&long), "x".repeat(LONGEST));
    }
}
