//! Code with gaps: `$name` in a text of Rust stands for tokens that are filled in.
//!
//! Variables of a template are not confused with those of the same name that are filled
//! in, as they have the hygiene of `macro_rules!`.
//!
//! Code is kept as plain tokens: every use of a `TokenStream` is a call into the
//! compiler, and there would be many.

use proc_macro::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};

/// Tokens of Rust.
pub(crate) type Code = Vec<TokenTree>;

/// What comes into the gaps of a template, by their names.
pub(crate) type Parts<'p> = &'p [(&'static str, Code)];

/// A text of Rust with gaps.
pub(crate) struct Template(Vec<Piece>);

enum Piece {
    Token(TokenTree),
    Group(Delimiter, Vec<Piece>),
    /// Where tokens are filled in, by name.
    Gap(String),
}

impl Template {
    /// # Panics
    ///
    /// If the text, which is part of this crate, is not made of Rust's tokens.
    pub(crate) fn new(text: &str) -> Self {
        let tokens: TokenStream = text.parse().expect("a template is made of tokens");
        Self(pieces(tokens))
    }

    /// The code. What the compiler says about it is shown at the derive.
    pub(crate) fn fill(&self, parts: Parts<'_>) -> Code {
        let mut code = Code::new();
        fill(&self.0, Span::mixed_site(), parts, &mut code);
        code
    }

    /// Adds the code. What the compiler says about it is shown at `place`.
    pub(crate) fn add_at(&self, place: Span, parts: Parts<'_>, code: &mut Code) {
        fill(&self.0, Span::mixed_site().located_at(place), parts, code);
    }
}

fn pieces(stream: TokenStream) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut tokens = stream.into_iter();
    while let Some(token) = tokens.next() {
        pieces.push(match token {
            TokenTree::Punct(dollar) if dollar.as_char() == '$' => {
                let name = tokens.next().map(|name| name.to_string());
                Piece::Gap(name.unwrap_or_default())
            }
            TokenTree::Group(group) => {
                Piece::Group(group.delimiter(), self::pieces(group.stream()))
            }
            token => Piece::Token(token),
        });
    }
    pieces
}

fn fill(pieces: &[Piece], span: Span, parts: Parts<'_>, code: &mut Code) {
    for piece in pieces {
        let mut token = match piece {
            Piece::Token(token) => token.clone(),
            Piece::Group(delimiter, pieces) => {
                let mut content = Code::new();
                fill(pieces, span, parts, &mut content);
                Group::new(*delimiter, content.into_iter().collect()).into()
            }
            Piece::Gap(name) => {
                code.extend_from_slice(part(name, parts));
                continue;
            }
        };
        token.set_span(span);
        code.push(token);
    }
}

/// What comes into a gap.
fn part<'p>(gap: &str, parts: Parts<'p>) -> &'p [TokenTree] {
    let part = parts.iter().find(|(name, _)| *name == gap);
    let (_, code) = part.unwrap_or_else(|| panic!("nothing comes into the gap ${gap}"));
    code
}

/// An identifier as code.
pub(crate) fn name(name: &Ident) -> Code {
    vec![name.clone().into()]
}

/// A literal as code.
pub(crate) fn literal(literal: &Literal) -> Code {
    vec![literal.clone().into()]
}
