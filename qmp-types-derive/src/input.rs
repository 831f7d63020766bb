//! The struct or enum in front of which a derive stands: so much of it as the derives
//! have to know.

use std::collections::HashSet;
use std::iter::Peekable;

use proc_macro::token_stream::IntoIter;
use proc_macro::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};

use crate::attributes::{Attributes, is_punct};
use crate::error::Error;
use crate::template::Code;

type Tokens = Peekable<IntoIter>;

/// A struct or an enum.
pub(crate) struct Item {
    pub(crate) name: Ident,
    pub(crate) attributes: Attributes,
    pub(crate) body: Body,
}

pub(crate) enum Body {
    /// A struct with named fields.
    Fields(Vec<Field>),
    /// A struct with unnamed fields, by their number.
    Unnamed(usize),
    /// An enum.
    Variants(Vec<Variant>),
}

/// A named field.
pub(crate) struct Field {
    pub(crate) name: Ident,
    pub(crate) ty: Code,
    pub(crate) attributes: Attributes,
}

/// A variant of an enum.
pub(crate) struct Variant {
    pub(crate) name: Ident,
    /// Whether it holds a value.
    pub(crate) holds: bool,
    pub(crate) attributes: Attributes,
}

impl Item {
    pub(crate) fn parse(input: TokenStream) -> Result<Self, Error> {
        let mut tokens = input.into_iter().peekable();
        let attributes = attributes(&mut tokens)?;
        visibility(&mut tokens);
        let keyword = ident(&mut tokens)?;
        let name = ident(&mut tokens)?;
        let body = match (&*keyword.to_string(), tokens.next()) {
            ("struct", Some(TokenTree::Group(group))) => match group.delimiter() {
                Delimiter::Brace => Body::Fields(list(&group, field)?),
                _ => Body::Unnamed(list(&group, unnamed)?.len()),
            },
            ("enum", Some(TokenTree::Group(group))) => Body::Variants(list(&group, variant)?),
            ("struct" | "enum", Some(TokenTree::Punct(punct))) if punct.as_char() == '<' => {
                let message = "a generic type cannot have this derived";
                return Err(Error::new(punct.span(), message));
            }
            _ => {
                let message = "only a struct with fields or an enum can have this derived";
                return Err(Error::new(name.span(), message));
            }
        };
        Ok(Self {
            name,
            attributes,
            body,
        })
    }

    /// The name of the type, for errors at run time.
    pub(crate) fn plain_name(&self) -> String {
        plain(&self.name)
    }
}

impl Field {
    /// Whether the type is an `Option`.
    pub(crate) fn is_option(&self) -> bool {
        let mut last = None;
        for token in ungrouped(&self.ty) {
            match token {
                TokenTree::Ident(part) => last = Some(part),
                TokenTree::Punct(punct) if punct.as_char() == ':' => {}
                TokenTree::Punct(punct) if punct.as_char() == '<' => {
                    return last.is_some_and(|last| last.to_string() == "Option");
                }
                _ => return false,
            }
        }
        false
    }

    /// Where the type begins.
    pub(crate) fn ty_span(&self) -> Span {
        let first = self.ty.first();
        first.map_or_else(|| self.name.span(), TokenTree::span)
    }
}

/// An identifier without `r#`.
pub(crate) fn plain(name: &Ident) -> String {
    let text = name.to_string();
    text.strip_prefix("r#").unwrap_or(&text).to_owned()
}

/// The names on the wire of fields or variants, which have to differ: what `rename`
/// gives, or else the name in Rust.
pub(crate) fn wires<'i>(
    named: impl Iterator<Item = (&'i Ident, &'i Attributes)>,
) -> Result<Vec<Literal>, Error> {
    let mut wires = Vec::new();
    let mut seen = HashSet::new();
    for (name, attributes) in named {
        let renamed = attributes.value("rename")?.cloned();
        let wire = renamed.unwrap_or_else(|| {
            let mut wire = Literal::string(&plain(name));
            wire.set_span(name.span());
            wire
        });
        if !seen.insert(wire.to_string()) {
            let message = format!("more than one is called {wire}");
            return Err(Error::new(wire.span(), message));
        }
        wires.push(wire);
    }
    Ok(wires)
}

/// The tokens of a type. What comes out of a macro may be in groups that nobody wrote.
fn ungrouped(ty: &[TokenTree]) -> Code {
    match ty {
        [TokenTree::Group(group)] if group.delimiter() == Delimiter::None => {
            let inner: Code = group.stream().into_iter().collect();
            ungrouped(&inner)
        }
        _ => ty.to_vec(),
    }
}

/// Reads what is in a group: elements with commas between them.
fn list<T>(group: &Group, element: fn(&mut Tokens) -> Result<T, Error>) -> Result<Vec<T>, Error> {
    let mut tokens = group.stream().into_iter().peekable();
    let mut elements = Vec::new();
    while tokens.peek().is_some() {
        elements.push(element(&mut tokens)?);
        if let Some(token) = tokens.next_if(|token| !is_punct(token, ',')) {
            return Err(Error::new(token.span(), "expected a comma"));
        }
        tokens.next();
    }
    Ok(elements)
}

fn field(tokens: &mut Tokens) -> Result<Field, Error> {
    let attributes = attributes(tokens)?;
    visibility(tokens);
    let name = ident(tokens)?;
    tokens.next_if(|token| is_punct(token, ':'));
    let ty = ty(tokens);
    Ok(Field {
        name,
        ty,
        attributes,
    })
}

fn unnamed(tokens: &mut Tokens) -> Result<(), Error> {
    attributes(tokens)?.expect_only(&[])?;
    visibility(tokens);
    ty(tokens);
    Ok(())
}

fn variant(tokens: &mut Tokens) -> Result<Variant, Error> {
    let attributes = attributes(tokens)?;
    let name = ident(tokens)?;
    let is_content = |token: &TokenTree| matches!(token, TokenTree::Group(_));
    let Some(TokenTree::Group(content)) = tokens.next_if(is_content) else {
        let holds = false;
        return Ok(Variant {
            name,
            holds,
            attributes,
        });
    };
    let is_one =
        content.delimiter() == Delimiter::Parenthesis && list(&content, unnamed)?.len() == 1;
    if is_one {
        let holds = true;
        Ok(Variant {
            name,
            holds,
            attributes,
        })
    } else {
        let message = "a variant must hold one unnamed value, or nothing";
        Err(Error::new(content.span(), message))
    }
}

/// Reads attributes, and keeps those of the derives.
fn attributes(tokens: &mut Tokens) -> Result<Attributes, Error> {
    let mut attributes = Attributes::default();
    while tokens.next_if(|token| is_punct(token, '#')).is_some() {
        if let Some(TokenTree::Group(attribute)) = tokens.next() {
            attributes.read(attribute.stream())?;
        }
    }
    Ok(attributes)
}

/// Skips `pub` and `pub(…)`.
fn visibility(tokens: &mut Tokens) {
    let is_pub =
        |token: &TokenTree| matches!(token, TokenTree::Ident(word) if word.to_string() == "pub");
    let is_scope = |token: &TokenTree| matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis);
    if tokens.next_if(is_pub).is_some() {
        tokens.next_if(is_scope);
    }
}

/// Reads a type: all that comes before a comma that is not in angle brackets.
fn ty(tokens: &mut Tokens) -> Code {
    let mut open = 0_usize;
    let mut ty = Code::new();
    while let Some(token) = tokens.next_if(|token| open > 0 || !is_punct(token, ',')) {
        if is_punct(&token, '<') {
            open += 1;
        } else if is_punct(&token, '>') {
            open = open.saturating_sub(1);
        }
        ty.push(token);
    }
    ty
}

fn ident(tokens: &mut Tokens) -> Result<Ident, Error> {
    match tokens.next() {
        Some(TokenTree::Ident(ident)) => Ok(ident),
        Some(token) => Err(Error::new(token.span(), "expected a name")),
        None => Err(Error::new(Span::call_site(), "expected a name")),
    }
}
