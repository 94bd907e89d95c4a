-- The library: documents of the evidence room with their text, cut into passages that can be found and cited.
-- Both are added once and stay; a document that is taken out of the room keeps its rows.

CREATE TABLE document (
    -- The order in which documents came.
    row        INTEGER PRIMARY KEY AUTOINCREMENT,
    id         TEXT NOT NULL UNIQUE,
    -- What the document says about its source, for a person to confirm.
    publisher  TEXT NOT NULL,
    title      TEXT,
    author     TEXT,
    url        TEXT,
    published  TEXT,
    retrieved  TEXT,
    origin     TEXT,
    attachment TEXT REFERENCES attachment (sha256),
    added_at   TEXT NOT NULL,
    removed    INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    passages   INTEGER NOT NULL CHECK (passages >= 0),
    -- Passages of this document and of all before.
    total      INTEGER NOT NULL CHECK (total >= passages),
    -- SHA-256 of the text.
    sha256     TEXT NOT NULL CHECK (length(sha256) = 64),
    -- Binds the document with its passages to all documents before: whatever is made from the library can say from which one.
    chain      BLOB NOT NULL CHECK (length(chain) = 32),
    -- Last, so that the rest is read without it.
    text       TEXT NOT NULL
) STRICT;
CREATE INDEX document_of_attachment ON document (attachment) WHERE attachment IS NOT NULL;

-- Spans are UTF-8 bytes of the document's text.
CREATE TABLE passage (
    document     INTEGER NOT NULL REFERENCES document (row),
    position     INTEGER NOT NULL CHECK (position >= 0),
    start        INTEGER NOT NULL CHECK (start >= 0),
    stop         INTEGER NOT NULL CHECK (stop > start),
    locator_kind TEXT CHECK (locator_kind IN ('page', 'paragraph', 'timecode', 'fragment', 'other')),
    locator      TEXT,
    -- What it speaks of, beside its words: people, dates, places, kinds of event, each once, with a line end behind it.
    slots        TEXT NOT NULL,
    PRIMARY KEY (document, position),
    CHECK ((locator_kind IS NULL) = (locator IS NULL))
) STRICT, WITHOUT ROWID;

-- Where in a document an excerpt was chosen, and the words around it.
CREATE TABLE excerpt (
    evidence TEXT NOT NULL PRIMARY KEY REFERENCES evidence (id),
    document INTEGER NOT NULL REFERENCES document (row),
    start    INTEGER NOT NULL CHECK (start >= 0),
    stop     INTEGER NOT NULL CHECK (stop > start),
    prefix   TEXT NOT NULL,
    suffix   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX excerpt_of_document ON excerpt (document);
