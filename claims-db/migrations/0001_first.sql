-- The first schema. Ids are text (see src/id.rs), times are RFC 3339 in UTC, days are YYYY-MM-DD,
-- spans are UTF-8 bytes of the draft's text. Flags are 0 or 1.

PRAGMA application_id = 0x47414C59; -- "GALY"

CREATE TABLE article (
    id       TEXT NOT NULL PRIMARY KEY,
    title    TEXT NOT NULL,
    added_at TEXT NOT NULL,
    removed  INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;

-- One version of an article's text, with what the engine read in it beside the claims.
CREATE TABLE draft (
    id        TEXT NOT NULL PRIMARY KEY,
    article   TEXT NOT NULL REFERENCES article (id),
    number    INTEGER NOT NULL CHECK (number >= 1),
    title     TEXT,
    published TEXT,
    language  TEXT NOT NULL,
    origin    TEXT NOT NULL,
    sha256    TEXT NOT NULL CHECK (length(sha256) = 64),
    text      TEXT NOT NULL,
    people    TEXT NOT NULL CHECK (json_valid(people)),
    added_at  TEXT NOT NULL,
    UNIQUE (article, number)
) STRICT;

CREATE TABLE event (
    draft    TEXT NOT NULL REFERENCES draft (id),
    position INTEGER NOT NULL,
    kind     TEXT NOT NULL CHECK (kind IN ('meeting', 'journey')),
    body     TEXT NOT NULL CHECK (json_valid(body)),
    PRIMARY KEY (draft, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
    id          TEXT NOT NULL PRIMARY KEY,
    draft       TEXT NOT NULL REFERENCES draft (id),
    position    INTEGER NOT NULL,
    event       INTEGER,
    kind        TEXT NOT NULL,
    statement   TEXT NOT NULL,
    value       TEXT NOT NULL CHECK (json_valid(value)),
    because     TEXT NOT NULL,
    certainty   TEXT NOT NULL,
    fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64),
    -- Who found it: the engine, or a person who added or corrected it.
    origin      TEXT NOT NULL DEFAULT 'engine' CHECK (origin IN ('engine', 'person')),
    dismissed   INTEGER NOT NULL DEFAULT 0 CHECK (dismissed IN (0, 1)),
    -- Its claim in the draft before, and what became of that one.
    previous    TEXT REFERENCES claim (id),
    change      TEXT NOT NULL CHECK (change IN ('new', 'unchanged', 'moved', 'reworded')),
    stage       TEXT NOT NULL DEFAULT 'not_started'
                CHECK (stage IN ('not_started', 'in_progress', 'checked', 'signed_off')),
    -- The verdict that stands; null while nobody has decided or the decision was undone.
    verdict     TEXT REFERENCES verdict (id),
    FOREIGN KEY (draft, event) REFERENCES event (draft, position)
) STRICT;
CREATE INDEX claim_of_draft ON claim (draft, position);
CREATE INDEX claim_previous ON claim (previous) WHERE previous IS NOT NULL;

CREATE TABLE mention (
    claim    TEXT NOT NULL REFERENCES claim (id),
    position INTEGER NOT NULL,
    start    INTEGER NOT NULL CHECK (start >= 0),
    stop     INTEGER NOT NULL CHECK (stop > start),
    prefix   TEXT NOT NULL,
    exact    TEXT NOT NULL,
    suffix   TEXT NOT NULL,
    PRIMARY KEY (claim, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
    id        TEXT NOT NULL PRIMARY KEY,
    publisher TEXT NOT NULL,
    title     TEXT,
    author    TEXT,
    url       TEXT,
    published TEXT,
    retrieved TEXT,
    origin    TEXT,
    added_at  TEXT NOT NULL
) STRICT;

-- The bytes lie beside the database under their hash (see src/table/attachment.rs).
CREATE TABLE attachment (
    sha256     TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
    name       TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size       INTEGER NOT NULL CHECK (size >= 0),
    got_how    TEXT NOT NULL,
    got_at     TEXT NOT NULL
) STRICT;

CREATE TABLE evidence (
    row          INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE,
    source       TEXT NOT NULL REFERENCES source (id),
    excerpt      TEXT NOT NULL,
    tier         TEXT NOT NULL CHECK (tier IN ('primary', 'secondary')),
    locator_kind TEXT CHECK (locator_kind IN ('page', 'paragraph', 'timecode', 'fragment', 'other')),
    locator      TEXT,
    note         TEXT,
    attachment   TEXT REFERENCES attachment (sha256),
    added_at     TEXT NOT NULL,
    removed      INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    CHECK ((locator_kind IS NULL) = (locator IS NULL))
) STRICT;
CREATE INDEX evidence_of_source ON evidence (source);

-- Full text of the excerpts. The triggers below mirror text and do nothing else.
CREATE VIRTUAL TABLE evidence_text USING fts5 (
    excerpt, content = 'evidence', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER evidence_text_insert AFTER INSERT ON evidence BEGIN
    INSERT INTO evidence_text (rowid, excerpt) VALUES (new.row, new.excerpt);
END;
CREATE TRIGGER evidence_text_delete AFTER DELETE ON evidence BEGIN
    INSERT INTO evidence_text (evidence_text, rowid, excerpt) VALUES ('delete', old.row, old.excerpt);
END;
CREATE TRIGGER evidence_text_update AFTER UPDATE OF excerpt ON evidence BEGIN
    INSERT INTO evidence_text (evidence_text, rowid, excerpt) VALUES ('delete', old.row, old.excerpt);
    INSERT INTO evidence_text (rowid, excerpt) VALUES (new.row, new.excerpt);
END;

-- Which evidence is in the file of which article; a record may serve many.
CREATE TABLE filing (
    article  TEXT NOT NULL REFERENCES article (id),
    evidence TEXT NOT NULL REFERENCES evidence (id),
    at       TEXT NOT NULL,
    PRIMARY KEY (article, evidence)
) STRICT, WITHOUT ROWID;
CREATE INDEX filing_of_evidence ON filing (evidence);

-- The engine and a person may both have set a stance; the person's counts.
CREATE TABLE link (
    claim       TEXT NOT NULL REFERENCES claim (id),
    evidence    TEXT NOT NULL REFERENCES evidence (id),
    proposed_by TEXT NOT NULL CHECK (proposed_by IN ('engine', 'person')),
    stance      TEXT NOT NULL CHECK (stance IN ('supports', 'refutes', 'insufficient', 'irrelevant')),
    who         TEXT NOT NULL,
    at          TEXT NOT NULL,
    PRIMARY KEY (claim, evidence, proposed_by)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_of_evidence ON link (evidence);

-- What the engine worked out last; never a verdict.
CREATE TABLE assessment (
    claim  TEXT NOT NULL REFERENCES claim (id),
    policy TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('supported', 'refuted', 'conflicting', 'not_enough_evidence')),
    body   TEXT NOT NULL CHECK (json_valid(body)),
    at     TEXT NOT NULL,
    PRIMARY KEY (claim, policy)
) STRICT;

-- What people decided. Rows are never changed or deleted; claim.verdict says which one stands.
CREATE TABLE verdict (
    id           TEXT NOT NULL PRIMARY KEY,
    claim        TEXT NOT NULL REFERENCES claim (id),
    status       TEXT NOT NULL CHECK (status IN ('supported', 'refuted', 'conflicting', 'not_enough_evidence')),
    note         TEXT,
    -- What the assessment said when the decision was made, and under which policy.
    assessed     TEXT CHECK (assessed IN ('supported', 'refuted', 'conflicting', 'not_enough_evidence')),
    policy       TEXT,
    who          TEXT NOT NULL,
    at           TEXT NOT NULL,
    -- The verdict on the same claim of the draft before that this one repeats.
    carried_from TEXT REFERENCES verdict (id)
) STRICT;
CREATE INDEX verdict_of_claim ON verdict (claim);

-- Every change, each entry bound to the one before by SHA-256 (see src/table/ledger.rs).
CREATE TABLE ledger (
    seq       INTEGER PRIMARY KEY AUTOINCREMENT,
    at        TEXT NOT NULL,
    who       TEXT NOT NULL,
    action    TEXT NOT NULL,
    subject   TEXT NOT NULL,
    article   TEXT,
    -- The seq of the first entry of the same transaction: what is undone together.
    step      INTEGER NOT NULL,
    -- For undo and redo: the step that it takes back or does again.
    reverts   INTEGER,
    before    TEXT CHECK (before IS NULL OR json_valid(before)),
    after     TEXT CHECK (after IS NULL OR json_valid(after)),
    -- The hash binds SHA-256 of salt, before and after, so that a payload can be sealed and the chain still verifies.
    salt      BLOB,
    payload   BLOB NOT NULL CHECK (length(payload) = 32),
    prev_hash BLOB NOT NULL CHECK (length(prev_hash) = 32),
    hash      BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX ledger_of_article ON ledger (article, seq) WHERE article IS NOT NULL;
CREATE INDEX ledger_of_subject ON ledger (subject, seq);

-- Guards that refuse; they compute nothing.
CREATE TRIGGER ledger_stays BEFORE DELETE ON ledger BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;
CREATE TRIGGER ledger_is_fixed BEFORE UPDATE ON ledger
WHEN NOT (
    new.seq IS old.seq AND new.at IS old.at AND new.who IS old.who AND new.action IS old.action
    AND new.subject IS old.subject AND new.article IS old.article AND new.step IS old.step
    AND new.reverts IS old.reverts AND new.payload IS old.payload AND new.prev_hash IS old.prev_hash
    AND new.hash IS old.hash AND new.before IS NULL AND new.after IS NULL AND new.salt IS NULL
)
BEGIN
    SELECT raise(ABORT, 'the ledger is append-only');
END;
CREATE TRIGGER verdict_stays BEFORE DELETE ON verdict BEGIN
    SELECT raise(ABORT, 'verdicts are append-only');
END;
CREATE TRIGGER verdict_is_fixed BEFORE UPDATE ON verdict BEGIN
    SELECT raise(ABORT, 'verdicts are append-only');
END;

CREATE TABLE setting (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;
