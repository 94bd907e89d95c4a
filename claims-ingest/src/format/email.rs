//! A saved message (.eml): its subject, who wrote it to whom and when, and its words. Attached files stay in the
//! message; a body that is a page is read as one. Nothing in it is run or fetched.

use std::panic::{AssertUnwindSafe, catch_unwind};

use chrono::NaiveDate;
use mail_parser::{Address, Message, MessageParser, PartType};

use super::{Format, html};
use crate::lines::one_line;
use crate::{IngestError, Ingested};

/// More parts than any message that people write to each other.
const MOST_PARTS: usize = 500;

pub(super) fn read(bytes: &[u8]) -> Result<Ingested, IngestError> {
    if bytes.trim_ascii().is_empty() {
        return Err(IngestError::Empty);
    }
    // The parser gets hostile input: its panic is a message not read, no more.
    let read = catch_unwind(AssertUnwindSafe(|| {
        let message = MessageParser::default().parse(bytes)?;
        Some(of_message(&message))
    }));
    read.ok().flatten().unwrap_or(Err(IngestError::Damaged))
}

fn of_message(message: &Message<'_>) -> Result<Ingested, IngestError> {
    if message.parts.len() > MOST_PARTS {
        return Err(IngestError::TooDeep);
    }
    let sender = message.from().map(people).filter(|names| !names.is_empty());
    if sender.is_none() && message.date().is_none() && message.subject().is_none() {
        return Err(IngestError::Damaged);
    }
    let title = message.subject().map(one_line).filter(|subject| !subject.is_empty());
    let mut blocks: Vec<String> = title.iter().cloned().collect();
    let named = |label: &str, names: Option<String>| {
        names.filter(|names| !names.is_empty()).map(|names| format!("{label}: {names}"))
    };
    let mut head: Vec<String> = Vec::new();
    head.extend(named("From", sender.clone()));
    head.extend(named("To", message.to().map(people)));
    head.extend(named("Cc", message.cc().map(people)));
    let day = message
        .date()
        .and_then(|date| NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day)));
    head.extend(named("Date", day.map(|day| day.format("%-d %B %Y").to_string())));
    if !head.is_empty() {
        blocks.push(head.join("\n"));
    }
    blocks.extend(bodies(message));
    let author =
        message.from().and_then(Address::first).and_then(|first| first.name().or(first.address())).map(one_line);
    let domain = message.from().and_then(Address::first).and_then(|first| first.address()?.rsplit_once('@'));
    Ok(Ingested {
        title,
        published: day,
        author: author.filter(|author| !author.is_empty()),
        publisher: domain.map(|(_, domain)| domain.trim().to_owned()).filter(|domain| !domain.is_empty()),
        ..Ingested::of(Format::Email, "UTF-8", blocks.join("\n\n") + "\n")
    })
}

/// The words of the message, each part a block: the plain form where there is one, else the page.
fn bodies(message: &Message<'_>) -> Vec<String> {
    let mut found = Vec::new();
    for part in message.text_bodies() {
        let words = match &part.body {
            PartType::Text(text) => tidy(text),
            PartType::Html(page) => html::words_of(page).unwrap_or_default(),
            _ => continue,
        };
        if !words.is_empty() {
            found.push(words);
        }
    }
    found
}

/// Names and addresses, one after the other.
fn people(address: &Address<'_>) -> String {
    let written = address.iter().map(|one| match (one.name(), one.address()) {
        (Some(name), Some(address)) => format!("{} <{}>", one_line(name), one_line(address)),
        (Some(words), None) | (None, Some(words)) => one_line(words),
        (None, None) => String::new(),
    });
    written.filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", ")
}

/// A plain body with line feeds only and without blanks at line ends.
fn tidy(text: &str) -> String {
    let lines: Vec<_> = text.lines().map(str::trim_end).collect();
    lines.join("\n").replace('\0', "").trim().to_owned()
}
