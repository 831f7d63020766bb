//! The attributes that the derives read: those of serde, `json` and `debug`.

use proc_macro::{Delimiter, Ident, Literal, Span, TokenStream, TokenTree};

use crate::error::Error;

/// The words in the attributes of one item, field or variant.
#[derive(Default)]
pub(crate) struct Attributes {
    words: Vec<Word>,
    /// The word of `debug`, which concerns one derive alone.
    debug: Option<Word>,
}

/// What `Debug` shows of a field or a variant.
pub(crate) enum Shown {
    AsItIs,
    /// Only that it is there.
    Secret,
    /// The same if the text in this field is the name of a secret, and JSON otherwise.
    SecretIf(Ident),
    /// As JSON, without the secrets in it.
    AsJson,
}

/// `word` or `word = "value"`
struct Word {
    name: Ident,
    value: Option<Literal>,
}

impl Attributes {
    /// Reads what is in the brackets of an attribute, if that is one of the derives'.
    pub(crate) fn read(&mut self, attribute: TokenStream) -> Result<(), Error> {
        let mut tokens = attribute.into_iter();
        let Some(TokenTree::Ident(path)) = tokens.next() else {
            return Ok(());
        };
        let is_debug = match &*path.to_string() {
            "serde" | "json" => false,
            "debug" => true,
            _ => return Ok(()),
        };
        let words = match tokens.next() {
            Some(TokenTree::Group(words)) if words.delimiter() == Delimiter::Parenthesis => {
                words.stream()
            }
            _ => return Err(Error::new(path.span(), format!("expected `{path}(…)`"))),
        };
        if is_debug {
            let mut shown = Self::default();
            shown.read_words(words)?;
            shown.expect_only(&["secret", "secret_if", "json"])?;
            self.debug = shown.words.pop();
            Ok(())
        } else {
            self.read_words(words)
        }
    }

    /// How `Debug` shows it, if not as it is.
    pub(crate) fn debug(&self) -> Result<Shown, Error> {
        let Some(Word { name, value }) = &self.debug else {
            return Ok(Shown::AsItIs);
        };
        match (&*name.to_string(), value) {
            ("secret", None) => Ok(Shown::Secret),
            ("json", None) => Ok(Shown::AsJson),
            ("secret_if", Some(field)) => {
                let field = field.to_string();
                let field = Ident::new(field.trim_matches('"'), name.span());
                Ok(Shown::SecretIf(field))
            }
            _ => Err(Error::new(
                name.span(),
                "expected `secret`, `secret_if = \"…\"` or `json`",
            )),
        }
    }

    /// Words with commas between them.
    fn read_words(&mut self, words: TokenStream) -> Result<(), Error> {
        let mut tokens = words.into_iter().peekable();
        while let Some(token) = tokens.next() {
            let TokenTree::Ident(name) = token else {
                return Err(Error::new(token.span(), "expected a name"));
            };
            if self
                .words
                .iter()
                .any(|word| word.name.to_string() == name.to_string())
            {
                return Err(Error::new(name.span(), format!("duplicate `{name}`")));
            }
            let mut value = None;
            if tokens.next_if(|token| is_punct(token, '=')).is_some() {
                value = Some(string(&name, tokens.next())?);
            }
            match tokens.next() {
                Some(token) if !is_punct(&token, ',') => {
                    let message = format!("expected a comma after `{name}`");
                    return Err(Error::new(token.span(), message));
                }
                _ => self.words.push(Word { name, value }),
            }
        }
        Ok(())
    }

    /// Fails if there is a word that has no meaning where it stands.
    pub(crate) fn expect_only(&self, known: &[&str]) -> Result<(), Error> {
        let is_unknown = |word: &&Word| !known.contains(&&*word.name.to_string());
        let Some(Word { name, .. }) = self.words.iter().find(is_unknown) else {
            return Ok(());
        };
        let known: Vec<String> = known.iter().map(|word| format!("`{word}`")).collect();
        let expected = match &known[..] {
            [] => "no attribute is allowed here".to_owned(),
            [one] => format!("expected {one}"),
            [first @ .., last] => format!("expected {} or {last}", first.join(", ")),
        };
        let message = format!("unknown attribute `{name}`: {expected}");
        Err(Error::new(name.span(), message))
    }

    /// Where a word without a value stands, if it does.
    pub(crate) fn flag(&self, name: &str) -> Result<Option<Span>, Error> {
        match self.word(name) {
            None => Ok(None),
            Some(Word { name, value: None }) => Ok(Some(name.span())),
            Some(Word {
                name,
                value: Some(value),
            }) => Err(Error::new(value.span(), format!("`{name}` takes no value"))),
        }
    }

    /// The string that a word has as its value.
    pub(crate) fn value(&self, name: &str) -> Result<Option<&Literal>, Error> {
        match self.word(name) {
            None => Ok(None),
            Some(Word {
                value: Some(value), ..
            }) => Ok(Some(value)),
            Some(Word { name, value: None }) => Err(Error::new(
                name.span(),
                format!("expected `{name} = \"…\"`"),
            )),
        }
    }

    /// The first word.
    pub(crate) fn first(&self) -> Option<&Ident> {
        self.words.first().map(|word| &word.name)
    }

    fn word(&self, name: &str) -> Option<&Word> {
        self.words.iter().find(|word| word.name.to_string() == name)
    }
}

/// Whether a token is this character of punctuation.
pub(crate) fn is_punct(token: &TokenTree, punct: char) -> bool {
    matches!(token, TokenTree::Punct(found) if found.as_char() == punct)
}

fn string(name: &Ident, token: Option<TokenTree>) -> Result<Literal, Error> {
    let place = token.as_ref().map_or_else(|| name.span(), TokenTree::span);
    match token {
        Some(TokenTree::Literal(literal)) if literal.to_string().starts_with('"') => Ok(literal),
        _ => Err(Error::new(
            place,
            format!("the value of `{name}` must be a string"),
        )),
    }
}
