//! The tokens of QEMU's JSON, byte by byte.

/// Finds the tokens in a stream of bytes, as QEMU does.
#[derive(Debug, Default, Clone)]
pub(super) struct Lexer {
    state: State,
}

/// What ends with a byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    /// `{`
    LeftBrace,
    /// `}`
    RightBrace,
    /// `[`
    LeftBracket,
    /// `]`
    RightBracket,
    /// `,`
    Comma,
    /// Something of which no token can be made.
    Error,
}

#[derive(Debug, Default, Clone, Copy)]
enum State {
    #[default]
    Start,
    String {
        quote: u8,
    },
    /// After a backslash.
    Escape {
        quote: u8,
    },
    Keyword,
    Minus,
    Zero,
    Integer,
    Point,
    Fraction,
    Exponent,
    ExponentSign,
    ExponentDigits,
    /// After an error. All is skipped up to a bracket, a comma, a colon or a control character.
    Recovery,
}

/// What a byte leads to.
enum Next {
    State(State),
    Token(Token),
}

impl Lexer {
    /// Takes a byte. Strings, numbers, words and colons are not told.
    pub(super) fn push(&mut self, byte: u8) -> Option<Token> {
        let (state, token) = match self.next(byte) {
            Next::State(state) => (state, None),
            Next::Token(Token::Error) => (State::Recovery, Some(Token::Error)),
            Next::Token(token) => (State::Start, Some(token)),
        };
        self.state = state;
        token
    }

    /// Whether a token has begun that cannot end here.
    pub(super) fn is_incomplete(&self) -> bool {
        self.state.is_incomplete()
    }

    fn next(&self, byte: u8) -> Next {
        let state = match (self.state, byte) {
            (State::String { quote }, _) if byte == quote => State::Start,
            (State::String { quote }, b'\\') => State::Escape { quote },
            (State::String { quote } | State::Escape { quote }, 0x20..=0xfd) => {
                State::String { quote }
            }
            (State::Keyword, b'a'..=b'z') => State::Keyword,
            (State::Minus, b'0') => State::Zero,
            (State::Minus, b'1'..=b'9') | (State::Integer, b'0'..=b'9') => State::Integer,
            (State::Zero | State::Integer, b'.') => State::Point,
            (State::Point | State::Fraction, b'0'..=b'9') => State::Fraction,
            (State::Integer | State::Fraction, b'e' | b'E') => State::Exponent,
            (State::Exponent, b'+' | b'-') => State::ExponentSign,
            (State::Exponent | State::ExponentSign | State::ExponentDigits, b'0'..=b'9') => {
                State::ExponentDigits
            }
            (State::Recovery, b'\t' | 0x20..=0xfd) if !is_structural(byte) => State::Recovery,
            (State::Zero, b'0'..=b'9') => return Next::Token(Token::Error),
            (state, _) if state.is_incomplete() => return Next::Token(Token::Error),
            _ => return start(byte),
        };
        Next::State(state)
    }
}

impl State {
    /// Whether a token has begun that cannot end here.
    fn is_incomplete(self) -> bool {
        matches!(
            self,
            Self::String { .. }
                | Self::Escape { .. }
                | Self::Minus
                | Self::Point
                | Self::Exponent
                | Self::ExponentSign
        )
    }
}

fn is_structural(byte: u8) -> bool {
    b"{}[],:".contains(&byte)
}

/// What a byte begins.
fn start(byte: u8) -> Next {
    match byte {
        b'"' | b'\'' => Next::State(State::String { quote: byte }),
        b'a'..=b'z' => Next::State(State::Keyword),
        b'-' => Next::State(State::Minus),
        b'0' => Next::State(State::Zero),
        b'1'..=b'9' => Next::State(State::Integer),
        b' ' | b'\t' | b'\r' | b'\n' | b':' => Next::State(State::Start),
        b'{' => Next::Token(Token::LeftBrace),
        b'}' => Next::Token(Token::RightBrace),
        b'[' => Next::Token(Token::LeftBracket),
        b']' => Next::Token(Token::RightBracket),
        b',' => Next::Token(Token::Comma),
        _ => Next::Token(Token::Error),
    }
}
