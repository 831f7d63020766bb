//! Code with gaps: `$name` in a text of Rust stands for tokens that are filled in.
//!
//! Variables of a template are not confused with those of the same name that are filled
//! in, as they have the hygiene of `macro_rules!`.

use proc_macro::{Group, Ident, Literal, Span, TokenStream, TokenTree};

/// A text of Rust with gaps.
pub(crate) struct Template(TokenStream);

/// What comes into the gaps of a template, by their names.
pub(crate) type Parts<'p> = &'p [(&'static str, TokenStream)];

impl Template {
    /// # Panics
    ///
    /// If the text, which is part of this crate, is not made of Rust's tokens.
    pub(crate) fn new(text: &str) -> Self {
        Self(text.parse().expect("a template is made of tokens"))
    }

    /// The code. What the compiler says about it is shown at the derive.
    pub(crate) fn fill(&self, parts: Parts<'_>) -> TokenStream {
        fill(self.0.clone(), Span::mixed_site(), parts)
    }

    /// The code. What the compiler says about it is shown at `place`.
    pub(crate) fn fill_at(&self, place: Span, parts: Parts<'_>) -> TokenStream {
        fill(self.0.clone(), Span::mixed_site().located_at(place), parts)
    }
}

fn fill(template: TokenStream, span: Span, parts: Parts<'_>) -> TokenStream {
    let mut code = TokenStream::new();
    let mut tokens = template.into_iter();
    while let Some(mut token) = tokens.next() {
        match token {
            TokenTree::Punct(dollar) if dollar.as_char() == '$' => {
                let gap = tokens.next().map(|gap| gap.to_string());
                code.extend(part(&gap.unwrap_or_default(), parts));
                continue;
            }
            TokenTree::Group(group) => {
                let content = fill(group.stream(), span, parts);
                token = Group::new(group.delimiter(), content).into();
            }
            _ => {}
        }
        token.set_span(span);
        code.extend([token]);
    }
    code
}

/// What comes into a gap.
fn part(gap: &str, parts: Parts<'_>) -> TokenStream {
    let part = parts.iter().find(|(name, _)| *name == gap);
    let (_, tokens) = part.unwrap_or_else(|| panic!("nothing comes into the gap ${gap}"));
    tokens.clone()
}

/// An identifier as tokens.
pub(crate) fn name(name: &Ident) -> TokenStream {
    TokenTree::from(name.clone()).into()
}

/// A literal as tokens.
pub(crate) fn literal(literal: &Literal) -> TokenStream {
    TokenTree::from(literal.clone()).into()
}
