//! The files of the index, and asking them.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, BoostQuery, Occur, TermQuery};
use tantivy::schema::{FAST, Field, IndexRecordOption, NumericOptions, Schema, TextFieldIndexing, TextOptions};
use tantivy::{IndexReader, ReloadPolicy, Searcher, Term};

use crate::error::{IndexError, Result};
use crate::query::Query;

/// Bits of a key that hold the position.
const POSITION_BITS: u32 = 24;
/// What the files must say that they are; another form is made anew.
const FORM: &str = "galley-index-2";
/// Libraries of fewer passages are asked for every word, however common.
const LARGE: u64 = 50_000;
/// In a large library, what stands in more than one passage of so many tells next to nothing and costs most.
const COMMON: u64 = 4;
/// So many of what is looked for are always asked for, the rarest first.
const ALWAYS: usize = 3;

/// The name of a passage: its document's row and its place there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// The document's row.
    pub document: i64,
    /// Its place among the document's passages, from 0.
    pub position: u32,
}

impl Key {
    pub(crate) fn packed(self) -> u64 {
        self.document.unsigned_abs() << POSITION_BITS | u64::from(self.position)
    }

    fn unpacked(packed: u64) -> Self {
        let position = packed & ((1 << POSITION_BITS) - 1);
        Self { document: (packed >> POSITION_BITS).cast_signed(), position: position as u32 }
    }
}

/// A passage to be found.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// Its name.
    pub key: Key,
    /// Its words.
    pub text: &'a str,
    /// What it speaks of.
    pub slots: &'a [String],
}

/// A passage that was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Its name.
    pub key: Key,
    /// The larger, the better it fits.
    pub score: f32,
}

/// From which library the index was made, and how far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// The row of the last document that is in it; 0 where there is none.
    pub row: i64,
    /// How many passages are in it.
    pub passages: u64,
    /// What binds the library up to there; empty where there is nothing.
    pub chain: String,
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{FORM} {} {} {}", self.row, self.passages, self.chain)
    }
}

impl FromStr for Mark {
    type Err = ();

    fn from_str(text: &str) -> std::result::Result<Self, ()> {
        let mut parts = text.strip_prefix(FORM).and_then(|rest| rest.strip_prefix(' ')).ok_or(())?.split(' ');
        let mut next = || parts.next().ok_or(());
        let row = next()?.parse().map_err(|_| ())?;
        let passages = next()?.parse().map_err(|_| ())?;
        Ok(Self { row, passages, chain: next()?.to_owned() })
    }
}

/// The three fields of an entry.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fields {
    pub(crate) key: Field,
    pub(crate) words: Field,
    pub(crate) slots: Field,
}

/// The index in a directory.
pub struct Index {
    directory: PathBuf,
    pub(crate) files: tantivy::Index,
    pub(crate) fields: Fields,
    reader: IndexReader,
    mark: Mark,
}

impl fmt::Debug for Index {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Index").field("directory", &self.directory).field("mark", &self.mark).finish_non_exhaustive()
    }
}

impl Index {
    /// Opens the index in `directory`, or makes an empty one where there is none or what is there cannot be read: it holds
    /// nothing that the store does not.
    pub fn open(directory: &Path) -> Result<Self> {
        std::fs::create_dir_all(directory).map_err(|error| failed(directory, &error))?;
        Self::open_or_create(directory).or_else(|_| {
            std::fs::remove_dir_all(directory)
                .and_then(|()| std::fs::create_dir_all(directory))
                .map_err(|error| failed(directory, &error))?;
            Self::open_or_create(directory)
        })
    }

    fn open_or_create(directory: &Path) -> Result<Self> {
        let (schema, fields) = schema();
        let files = tantivy::directory::MmapDirectory::open(directory).map_err(tantivy::TantivyError::from)?;
        let index = tantivy::Index::open_or_create(files, schema)?;
        let reader: IndexReader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let mut index = Self { directory: directory.to_owned(), files: index, fields, reader, mark: Mark::default() };
        index.refresh()?;
        if index.reader.searcher().num_docs() != index.mark.passages {
            return Err(IndexError::Failed("it does not hold what it says".to_owned()));
        }
        Ok(index)
    }

    /// Sees what another window has put in meanwhile.
    pub fn refresh(&mut self) -> Result<()> {
        // What is written between the two looks is looked at again.
        loop {
            let before = self.noted()?;
            if before != self.mark || self.reader.searcher().num_docs() != before.passages {
                self.reader.reload()?;
            }
            if self.noted()? == before {
                self.mark = before;
                return Ok(());
            }
        }
    }

    fn noted(&self) -> Result<Mark> {
        match self.files.load_metas()?.payload {
            None => Ok(Mark::default()),
            Some(text) => text.parse().map_err(|()| IndexError::Failed("it is of another form".to_owned())),
        }
    }

    /// From which library it was made, and how far.
    pub fn mark(&self) -> &Mark {
        &self.mark
    }

    /// The best passages, best first, at most `count`; of equal ones the earlier first.
    pub fn search(&self, query: &Query, count: usize) -> Result<Vec<Hit>> {
        let searcher = self.reader.searcher();
        let terms = self.terms(&searcher, query)?;
        if terms.is_empty() || count == 0 {
            return Ok(Vec::new());
        }
        let found = searcher.search(&BooleanQuery::new(terms), &TopDocs::with_limit(count).order_by_score())?;
        let mut hits = Vec::with_capacity(found.len());
        for (score, at) in found {
            let keys = searcher.segment_reader(at.segment_ord).fast_fields().u64("key")?;
            if let Some(packed) = keys.first(at.doc_id) {
                hits.push(Hit { key: Key::unpacked(packed), score });
            }
        }
        hits.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.key.cmp(&b.key)));
        Ok(hits)
    }

    /// What is in the index of what is looked for.
    fn terms(&self, searcher: &Searcher, query: &Query) -> Result<Vec<(Occur, Box<dyn tantivy::query::Query>)>> {
        let words = query.words.iter().map(|(word, weight)| (Term::from_field_text(self.fields.words, word), *weight));
        let slots = query.slots.iter().map(|(slot, weight)| (Term::from_field_text(self.fields.slots, slot), *weight));
        let mut terms = Vec::new();
        for (term, weight) in words.chain(slots) {
            let count = searcher.doc_freq(&term)?;
            if count > 0 {
                terms.push((count, term, weight));
            }
        }
        terms.sort_by_key(|(count, ..)| *count);
        let passages = searcher.num_docs();
        let telling = terms.iter().filter(|(count, ..)| passages < LARGE || count.saturating_mul(COMMON) <= passages);
        terms.truncate(telling.count().max(ALWAYS));
        let terms = terms.into_iter().map(|(_, term, weight)| {
            let term = TermQuery::new(term, IndexRecordOption::WithFreqs);
            let weighted: Box<dyn tantivy::query::Query> = Box::new(BoostQuery::new(Box::new(term), weight));
            (Occur::Should, weighted)
        });
        Ok(terms.collect())
    }
}

fn schema() -> (Schema, Fields) {
    let mut schema = Schema::builder();
    let indexing = TextFieldIndexing::default().set_tokenizer("raw").set_index_option(IndexRecordOption::WithFreqs);
    let options = TextOptions::default().set_indexing_options(indexing);
    // Slots have counts and lengths too, though each stands in a passage once: only where every field of a query has them
    // does the index know the best score of each of its blocks, and passes over those that cannot come in.
    let fields = Fields {
        key: schema.add_u64_field("key", NumericOptions::from(FAST)),
        words: schema.add_text_field("words", options.clone()),
        slots: schema.add_text_field("slots", options),
    };
    (schema.build(), fields)
}

fn failed(directory: &Path, error: &std::io::Error) -> IndexError {
    IndexError::Failed(format!("{}: {error}", directory.display()))
}
