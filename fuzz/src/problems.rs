//! What must hold of the problems of a schema that was rejected.

use qapi_parser::{Code, Problems};
use qapi_schema::text::lines;
use serde_json::Value;

use crate::places::Places;

/// Looks at every problem, in every form.
///
/// # Panics
///
/// If there is none, if a place is not in the text, or if a form is not what is
/// said of it.
pub fn check(problems: &Problems) {
    let sources = problems.sources();
    let places = Places::new(sources);
    assert!(
        !problems.diagnostics().is_empty(),
        "rejected without a reason"
    );
    for problem in problems.diagnostics() {
        assert!(Code::ALL.contains(&problem.code));
        assert!(!problem.code.explanation().is_empty());
        one_line(problem.message.line().as_ref());
        places.check(problem.span);
        for label in &problem.labels {
            one_line(label.text.line().as_ref());
            places.check(label.span);
        }
        let shown = problem.render(sources);
        assert!(!shown.is_empty());
        assert_eq!(lines(&shown), shown, "what is shown is escaped");
        assert!(!problem.render_coloured(sources).is_empty());
        one_line(&problem.render_short(sources));
        let json = problem.render_json(sources);
        one_line(&json);
        let json: Value = serde_json::from_str(&json).expect("`render_json` gives JSON");
        assert_eq!(json["code"], problem.code.as_str());
        assert_eq!(json["message"], problem.message.unescaped());
    }
}

/// All problems, one a line.
#[must_use]
pub fn tell(problems: &Problems) -> String {
    let sources = problems.sources();
    let lines = problems.diagnostics().iter();
    let lines: Vec<String> = lines.map(|problem| problem.render_json(sources)).collect();
    lines.join("\n")
}

fn one_line(text: &str) {
    assert!(!text.is_empty() && !text.contains('\n'), "{text:?}");
}
