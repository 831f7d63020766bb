//! Build-time conditions (`if`).

/// A build-time condition (`if`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// The preprocessor symbol is defined.
    Defined(String),
    /// A C preprocessor expression of QEMU 6.0 or older that does more than test whether
    /// symbols are defined.
    Expression(String),
    /// All of these conditions hold.
    All(Vec<Condition>),
    /// At least one of these conditions holds.
    Any(Vec<Condition>),
    /// This condition does not hold.
    Not(Box<Condition>),
}

impl Condition {
    /// The preprocessor symbols that the condition tests, except those in an
    /// [`Expression`](Self::Expression).
    #[must_use]
    pub fn symbols(&self) -> Vec<&str> {
        match self {
            Self::Defined(symbol) => vec![symbol],
            Self::Expression(_) => Vec::new(),
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::symbols).collect(),
            Self::Not(part) => part.symbols(),
        }
    }

    /// Whether the condition holds in a build that defines these symbols. `None` if that
    /// depends on an [`Expression`](Self::Expression), which cannot be evaluated.
    ///
    /// ```
    /// use qapi_schema::Condition;
    ///
    /// let [spice, linux] = ["CONFIG_SPICE", "CONFIG_LINUX"].map(|s| Condition::Defined(s.into()));
    /// let both = Condition::All(vec![spice, linux]);
    /// assert_eq!(both.holds(&|symbol| symbol == "CONFIG_LINUX"), Some(false));
    /// assert_eq!(both.holds(&|_| true), Some(true));
    /// ```
    pub fn holds(&self, is_defined: &impl Fn(&str) -> bool) -> Option<bool> {
        self.decide(&|symbol| Some(is_defined(symbol)))
    }

    /// Whether the condition holds in a build of which some symbols are known. `None` if that
    /// depends on others, or on an [`Expression`](Self::Expression).
    pub fn decide(&self, is_defined: &impl Fn(&str) -> Option<bool>) -> Option<bool> {
        // One decisive part is enough. Otherwise no part may be unknown.
        let decide = |parts: &[Self], decisive: bool| {
            let mut result = Some(!decisive);
            for part in parts {
                match part.decide(is_defined) {
                    Some(holds) if holds == decisive => return Some(decisive),
                    Some(_) => {}
                    None => result = None,
                }
            }
            result
        };
        match self {
            Self::Defined(symbol) => is_defined(symbol),
            Self::Expression(_) => None,
            Self::All(parts) => decide(parts, false),
            Self::Any(parts) => decide(parts, true),
            Self::Not(part) => part.decide(is_defined).map(|holds| !holds),
        }
    }

    /// The condition as people say it.
    ///
    /// ```
    /// use qapi_schema::Condition;
    ///
    /// let [spice, linux] = ["CONFIG_SPICE", "CONFIG_LINUX"].map(|s| Condition::Defined(s.into()));
    /// let both = Condition::All(vec![spice, Condition::Not(Box::new(linux))]);
    /// assert_eq!(both.in_words(), "CONFIG_SPICE and not CONFIG_LINUX");
    /// ```
    #[must_use]
    pub fn in_words(&self) -> String {
        let part = |part: &Self| match part {
            Self::All(parts) | Self::Any(parts) if parts.len() > 1 => {
                format!("({})", part.in_words())
            }
            _ => part.in_words(),
        };
        let join = |parts: &[Self], word| parts.iter().map(part).collect::<Vec<_>>().join(word);
        match self {
            Self::Defined(text) | Self::Expression(text) => text.clone(),
            Self::All(parts) => join(parts, " and "),
            Self::Any(parts) => join(parts, " or "),
            Self::Not(inner) => format!("not {}", part(inner)),
        }
    }

    /// The condition that holds if both of these hold. A missing condition always holds.
    #[must_use]
    pub fn both(one: Option<&Self>, other: Option<&Self>) -> Option<Self> {
        match (one, other) {
            (Some(one), Some(other)) => Some(Self::All(vec![one.clone(), other.clone()])),
            (one, other) => one.or(other).cloned(),
        }
    }
}
