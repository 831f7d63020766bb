//! Pages for a browser, with nothing that has to be loaded.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use qapi_schema::text::Text;

use super::prose::{Piece, pieces};

const STYLE: &str = include_str!("page.css");

/// Prose, with code as code.
pub(crate) fn prose(text: &Text) -> Markup {
    html! {
        @for piece in pieces(text.line().as_ref()) {
            @match piece {
                Piece::Text(text) => (text),
                Piece::Code(text) => code { (text) },
            }
        }
    }
}

/// Sentences with a heading, unless there are none.
pub(crate) fn section(title: &str, sentences: impl IntoIterator<Item = Text>) -> Markup {
    let mut sentences = sentences.into_iter().peekable();
    html! {
        @if sentences.peek().is_some() {
            section {
                h2 { (title) }
                ul { @for words in sentences { li { (prose(&words)) } } }
            }
        }
    }
}

/// A page that loads nothing from elsewhere.
pub(crate) fn page(title: &Text, header: &Markup, main: &Markup, script: &str) -> String {
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title.line()) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                header { (header) }
                main { (main) }
                script { (PreEscaped(script)) }
            }
        }
    };
    page.into_string()
}
