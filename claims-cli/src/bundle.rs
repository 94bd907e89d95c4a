//! `galley bundle`: a case as a bag of files, from one store into another.

use claims_desk::Result;
use claims_desk::wire::{self, BundleArticle, BundleAt, BundleCheck, BundleRead};

use crate::args::{Audience, Bundle, ReadBundle, Shape, VerifyBundle, WriteBundle};
use crate::commands::json;
use crate::text::clean;

/// Does what was asked for.
pub fn run(asked: &Bundle) -> Result<Vec<u8>> {
    match asked {
        Bundle::Write(args) => write(args),
        Bundle::Read(args) => read(args),
        Bundle::Verify(args) => verify(args),
    }
}

fn write(args: &WriteBundle) -> Result<Vec<u8>> {
    let asked = wire::WriteBundle {
        article: (args.article != "all").then(|| args.article.clone()),
        path: args.out.to_string_lossy().into_owned(),
        audience: match args.audience {
            Audience::Desk => wire::Audience::Desk,
            Audience::Public => wire::Audience::Public,
        },
        sealed: args.with_sealed,
        replace: args.replace,
    };
    let desk = args.change.store.look()?;
    let done = desk.write_bundle(asked, args.change.moment())?;
    Ok(match args.change.store.format {
        Shape::Json => json(&done),
        Shape::Text => format!("{}\n", clean(&done.path)).into_bytes(),
    })
}

fn read(args: &ReadBundle) -> Result<Vec<u8>> {
    let desk = args.change.open()?;
    let at = BundleAt { path: args.path.to_string_lossy().into_owned() };
    let BundleRead { articles } = desk.read_bundle(at, args.change.moment())?;
    Ok(match args.change.store.format {
        Shape::Json => json(&BundleRead { articles }),
        Shape::Text => articles.iter().map(told).collect::<String>().into_bytes(),
    })
}

fn told(article: &BundleArticle) -> String {
    let mut lines = vec![format!(
        "{} ({}): {} drafts, {} claims, {} records, {} documents, {} decisions came in; {} claims took their verdict over",
        clean(&article.title),
        if article.created { "new here" } else { "merged with the one here" },
        article.drafts,
        article.claims,
        article.evidence,
        article.documents,
        article.verdicts,
        article.taken_over,
    )];
    lines.extend(article.to_settle.iter().map(|claim| {
        let here = claim.here.map_or("not decided", |status| status.name());
        let (by, there) = (clean(&claim.by), claim.there.name());
        format!("  to settle: {} Here: {here}; {by}: {there}", clean(&claim.statement))
    }));
    let differs = article.differences.iter();
    lines.extend(differs.map(|one| format!("  otherwise: {} {}", clean(&one.statement), clean(&one.said))));
    lines.join("\n") + "\n"
}

fn verify(args: &VerifyBundle) -> Result<Vec<u8>> {
    let check = claims_desk::bundle::check(&args.path, &|_, _| ())?;
    Ok(match args.format {
        Shape::Json => json(&check),
        Shape::Text => words(&check).into_bytes(),
    })
}

fn words(check: &BundleCheck) -> String {
    let mut lines: Vec<String> = check.titles.iter().map(|title| clean(title)).collect();
    lines.push(format!("Written at {}, as it says itself.", clean(&check.written_at)));
    if check.opened > 0 {
        lines.push("What is sealed is in it: it is for a room that may see that.".to_owned());
    }
    for (head, sentences) in [("This proves:", &check.proved), ("This does not prove:", &check.not_proved)] {
        lines.push(String::new());
        lines.push(head.to_owned());
        lines.extend(sentences.iter().map(|sentence| format!("- {}", clean(sentence))));
    }
    lines.join("\n") + "\n"
}
