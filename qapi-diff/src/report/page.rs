//! Pages for a browser, with nothing that has to be loaded.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use qapi_schema::text::Text;

use super::prose::{Piece, pieces};
use crate::concern::Refused;
use crate::note::Note;

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

/// What the newest schema refuses.
pub(crate) fn refused(refused: &[Refused]) -> Markup {
    let sentences: Vec<Text> = refused.iter().map(Refused::words).collect();
    list("Sent and refused", &sentences)
}

/// What limits the meaning of a report.
pub(crate) fn notes(notes: &[Note]) -> Markup {
    let sentences: Vec<Text> = notes.iter().map(Note::words).collect();
    list("Notes", &sentences)
}

fn list(title: &str, sentences: &[Text]) -> Markup {
    html! {
        @if !sentences.is_empty() {
            section {
                h2 { (title) }
                ul { @for words in sentences { li { (prose(words)) } } }
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
