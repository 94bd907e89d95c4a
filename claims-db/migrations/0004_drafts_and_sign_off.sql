-- Drafts that can be taken back, what their files said beside the text, and the sign-off of an article.

-- Taken back by undo; the row stays for its claims and its history.
ALTER TABLE draft ADD COLUMN removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1));

-- Comments and footnotes of the draft's file, at the words that they hang on.
CREATE TABLE note (
    draft    TEXT NOT NULL REFERENCES draft (id),
    position INTEGER NOT NULL,
    kind     TEXT NOT NULL CHECK (kind IN ('comment', 'footnote')),
    start    INTEGER NOT NULL CHECK (start >= 0),
    stop     INTEGER NOT NULL CHECK (stop >= start),
    author   TEXT,
    written  TEXT,
    text     TEXT NOT NULL,
    PRIMARY KEY (draft, position)
) STRICT, WITHOUT ROWID;

-- Who vouched for which draft, with what was left unchecked and why. Rows stay; article.sign_off says which one stands.
CREATE TABLE sign_off (
    id      TEXT NOT NULL PRIMARY KEY,
    article TEXT NOT NULL REFERENCES article (id),
    draft   TEXT NOT NULL REFERENCES draft (id),
    -- As the ledger writes it: the draft's hash, what was waived and why.
    body    TEXT NOT NULL CHECK (json_valid(body)),
    -- The claims whose stage it raised; they go back when it ends.
    raised  TEXT NOT NULL CHECK (json_valid(raised)),
    who     TEXT NOT NULL,
    at      TEXT NOT NULL
) STRICT;
CREATE INDEX sign_off_of_article ON sign_off (article);
ALTER TABLE article ADD COLUMN sign_off TEXT REFERENCES sign_off (id);
CREATE TRIGGER sign_off_stays BEFORE DELETE ON sign_off BEGIN
    SELECT raise(ABORT, 'sign-offs are append-only');
END;
CREATE TRIGGER sign_off_is_fixed BEFORE UPDATE ON sign_off BEGIN
    SELECT raise(ABORT, 'sign-offs are append-only');
END;
