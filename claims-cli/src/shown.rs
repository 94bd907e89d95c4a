//! An article of the store as a terminal or a script gets it: its claims with their ids, and those that were put aside.

use std::fmt::Write as _;

use claims_desk::shape::Status;
use claims_desk::wire::{Article, ArticleSummary, Aside, PutAside, Value};
use serde::Serialize;

use crate::args::Shape;
use crate::commands::json;
use crate::text::{clean, question};

#[derive(Serialize)]
struct Printed<'a> {
    schema: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    done: Option<&'a str>,
    article: &'a str,
    title: &'a str,
    draft: u32,
    claims: Vec<PrintedClaim<'a>>,
    put_aside: Vec<PrintedAside<'a>>,
}

#[derive(Serialize)]
struct PrintedClaim<'a> {
    id: &'a str,
    label: &'a str,
    kind: &'static str,
    event: Option<&'a str>,
    statement: &'a str,
    value: &'a Value,
    words: Vec<&'a str>,
    /// Who corrected or added it.
    corrected_by: Option<&'a str>,
    verdict: Option<Status>,
}

#[derive(Serialize)]
struct PrintedAside<'a> {
    id: &'a str,
    kind: &'static str,
    statement: &'a str,
    why: Aside,
    by: &'a str,
}

/// The article; `done` is what was just done to it.
pub fn article(article: &Article, done: Option<&str>, shape: Shape) -> Vec<u8> {
    match shape {
        Shape::Json => json(&printed(article, done)),
        Shape::Text => text(article, done).into_bytes(),
    }
}

fn printed<'a>(article: &'a Article, done: Option<&'a str>) -> Printed<'a> {
    let claim = |claim: &'a claims_desk::wire::Claim| PrintedClaim {
        id: &claim.id,
        label: &claim.label,
        kind: claim.kind.name(),
        event: claim.event.as_deref(),
        statement: &claim.statement,
        value: &claim.value,
        words: claim.mentions.iter().map(|mention| mention.exact.as_str()).collect(),
        corrected_by: claim.correction.as_ref().map(|correction| correction.by.as_str()),
        verdict: claim.state.verdict.as_ref().map(|verdict| verdict.status),
    };
    let aside = |aside: &'a PutAside| PrintedAside {
        id: &aside.id,
        kind: aside.kind.name(),
        statement: &aside.statement,
        why: aside.why,
        by: &aside.by,
    };
    Printed {
        schema: "galley/claims/1",
        done,
        article: &article.id,
        title: &article.title,
        draft: article.draft.number,
        claims: article.claims.iter().map(claim).collect(),
        put_aside: article.put_aside.iter().map(aside).collect(),
    }
}

fn text(article: &Article, done: Option<&str>) -> String {
    let mut out = String::new();
    if let Some(done) = done {
        let _ = writeln!(out, "{}\n", clean(done));
    }
    let _ = writeln!(out, "{}  {} (draft {})", article.id, clean(&article.title), article.draft.number);
    for claim in &article.claims {
        let _ =
            writeln!(out, "  {}  {:<4}{:<10}{}", claim.id, claim.label, question(claim.kind), clean(&claim.statement));
        if let Some(correction) = &claim.correction {
            let _ = writeln!(out, "{:32}by {}", "", clean(&correction.by));
        }
    }
    if !article.put_aside.is_empty() {
        out.push_str("Put aside:\n");
    }
    for aside in &article.put_aside {
        let _ = writeln!(out, "  {}  {:<14}{}", aside.id, question(aside.kind), clean(&aside.statement));
    }
    out
}

/// The articles of a store.
pub fn articles(articles: &[ArticleSummary], shape: Shape) -> Vec<u8> {
    #[derive(Serialize)]
    struct Listed<'a> {
        schema: &'static str,
        articles: &'a [ArticleSummary],
    }
    match shape {
        Shape::Json => json(&Listed { schema: "galley/articles/1", articles }),
        Shape::Text => {
            let line = |one: &ArticleSummary| {
                let published = one.published.as_deref().unwrap_or("no day    ");
                format!("{}  {published}  {}\n", one.id, clean(&one.title))
            };
            articles.iter().map(line).collect::<String>().into_bytes()
        }
    }
}
