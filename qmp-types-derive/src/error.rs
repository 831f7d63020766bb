//! Errors of the derives, which the compiler shows where they are.

use proc_macro::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenTree};

use crate::template::Code;

/// What is wrong, and where.
pub(crate) struct Error {
    span: Span,
    message: String,
}

impl Error {
    pub(crate) fn new(span: Span, message: impl Into<String>) -> Self {
        Self {
            span,
            message: message.into(),
        }
    }

    /// `compile_error! { "…" }`
    pub(crate) fn into_code(self) -> Code {
        let message = TokenTree::from(Literal::string(&self.message));
        let tokens = [
            TokenTree::from(Ident::new("compile_error", self.span)),
            Punct::new('!', Spacing::Alone).into(),
            Group::new(Delimiter::Brace, message.into()).into(),
        ];
        let located = tokens.into_iter().map(|mut token| {
            token.set_span(self.span);
            token
        });
        located.collect()
    }
}
