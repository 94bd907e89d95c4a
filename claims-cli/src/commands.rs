//! The commands: each gives the bytes for standard output.

use std::path::Path;

use claims_desk::batch::{self, Assessed, Reading};
use claims_desk::file::write_whole;
use claims_desk::report::{Audience, Dates, Options};
use claims_desk::{Error, Format, Result, export, intake, sample};
use serde::Serialize;

use crate::args::{self, Assess, Cli, Command, Extract, Input, Look, Report, Sample, Shape};
use crate::text::{self, Paint};
use crate::{bundle, capture, correct, draft, import, ledger, recall, suggest};

/// Does what was asked for. `colour` says that standard output shows colours.
pub fn run(cli: Cli, colour: bool) -> Result<Vec<u8>> {
    let paint = Paint::new(colour);
    match cli.command {
        Command::Extract(args) => extract(&args, paint),
        Command::Mentions(args) => mentions(&args, paint),
        Command::Coverage(args) => coverage(&args, paint),
        Command::Assess(args) => assess(&args, paint),
        Command::Report(args) => report(&args),
        Command::Sample(args) => show_sample(&args, paint),
        Command::Capture(args) => capture::run(&args),
        Command::Import(args) => import::run(&args),
        Command::Bundle(asked) => bundle::run(&asked),
        Command::Suggest(args) => suggest::run(&args),
        Command::Recall(args) => recall::run(&args),
        Command::Ledger(asked) => ledger::run(&asked),
        Command::Draft(asked) => draft::run(&asked, paint),
        Command::Correct(asked) => correct::run(&asked),
    }
}

pub(crate) fn read(input: &Input) -> Result<Reading> {
    if input.file == Path::new("-") {
        return Ok(Reading::of(intake::stdin()?, input.published));
    }
    Reading::of_file(&input.file, input.published)
}

fn extract(args: &Extract, paint: Paint) -> Result<Vec<u8>> {
    let reading = read(&args.input)?;
    match args.format {
        Shape::Json => Ok(json(&reading.document())),
        Shape::Text => Ok(text::document(&reading, &reading.document(), paint).into_bytes()),
    }
}

fn mentions(args: &Extract, paint: Paint) -> Result<Vec<u8>> {
    let reading = read(&args.input)?;
    match args.format {
        Shape::Json => Ok(json(&reading.mentions())),
        Shape::Text => Ok(text::mentions(&reading.mentions(), paint).into_bytes()),
    }
}

fn coverage(args: &Extract, paint: Paint) -> Result<Vec<u8>> {
    let reading = read(&args.input)?;
    let found = claims_desk::out::Coverage::new(&reading);
    Ok(match args.format {
        Shape::Json => json(&found),
        Shape::Text => crate::coverage::text(&reading, &found, paint).into_bytes(),
    })
}

fn assess(args: &Assess, paint: Paint) -> Result<Vec<u8>> {
    let records = batch::evidence_file(&args.evidence)?;
    let reading = read(&args.input)?;
    Ok(print_assessed(&reading.assess(records, batch::policy(args.policy.name())?), args.format, paint))
}

fn report(args: &Report) -> Result<Vec<u8>> {
    let records = args.evidence.as_deref().map(batch::evidence_file).transpose()?.unwrap_or_default();
    let reading = read(&args.input)?;
    let assessed = reading.assess(records, batch::policy(args.policy.name())?);
    let report = assessed.report(args.target.now.clone()).tailored(look(&args.look)?);
    if args.out == Path::new("-") {
        return export::bytes(&report, args.format);
    }
    let written = export::write(&report, args.format, &args.out, args.target.replace)?;
    if args.format == Format::Json {
        let format = args.format.name();
        let file = written.first().map(|file| json(&Written { path: &file.path, format, bytes: file.bytes }));
        return Ok(file.unwrap_or_default());
    }
    let lines: String = written.iter().map(|file| text::clean(&file.path) + "\n").collect();
    Ok(lines.into_bytes())
}

fn look(look: &Look) -> Result<Options> {
    Ok(Options {
        audience: match look.audience {
            args::Audience::Desk => Audience::Desk,
            args::Audience::Public => Audience::Public,
        },
        decided_only: look.decided_only,
        dates: match look.dates {
            args::Dates::Prose => Dates::Prose,
            args::Dates::Iso => Dates::Iso,
        },
        desk: look.desk.clone(),
        logo: look.logo.as_deref().map(export::logo).transpose()?,
    })
}

#[derive(Serialize)]
struct Written<'a> {
    path: &'a str,
    format: &'static str,
    bytes: u64,
}

fn show_sample(args: &Sample, paint: Paint) -> Result<Vec<u8>> {
    if let Some(name) = &args.print {
        let file = sample::FILES.iter().find(|file| file.0 == name);
        let file = file.ok_or_else(|| Error::FileNotFound { path: name.into() })?;
        return Ok(file.1.as_bytes().to_vec());
    }
    if let Some(folder) = &args.write {
        let mut said = String::new();
        for (name, content) in sample::FILES {
            let path = folder.join(name);
            write_whole(&path, content.as_bytes(), args.target.replace)?;
            said.push_str(&text::clean(&path.to_string_lossy()));
            said.push('\n');
        }
        return Ok(said.into_bytes());
    }
    let assessed = sample::reading()?.assess(sample::evidence()?, batch::policy(args.policy.name())?);
    let mut out = print_assessed(&assessed, args.format, paint);
    if let Some(path) = &args.out {
        let ending = path.extension().map(|ending| ending.to_string_lossy().into_owned()).unwrap_or_default();
        let format = Format::ALL.iter().find(|format| format.extension() == ending);
        let format = *format.ok_or_else(|| Error::Field { field: "out", problem: unknown_ending() })?;
        export::write(&assessed.report(args.target.now.clone()), format, path, args.target.replace)?;
        if args.format == Shape::Text {
            out.extend_from_slice(format!("\nReport: {}\n", text::clean(&path.to_string_lossy())).as_bytes());
        }
    }
    Ok(out)
}

fn unknown_ending() -> String {
    let endings: Vec<_> = Format::ALL.iter().map(|format| format!(".{}", format.extension())).collect();
    format!("must end in one of {}", endings.join(", "))
}

fn print_assessed(assessed: &Assessed, format: Shape, paint: Paint) -> Vec<u8> {
    match format {
        Shape::Json => json(&assessed.document()),
        Shape::Text => text::document(&assessed.reading, &assessed.document(), paint).into_bytes(),
    }
}

/// These documents hold strings, numbers and lists only, which always serialise.
pub(crate) fn json(document: &impl Serialize) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(document).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
