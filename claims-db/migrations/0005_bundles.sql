-- Bundles that were read in: each with the ledger of the room that it came from, whole, under its own head.

CREATE TABLE bundle (
    id      TEXT NOT NULL PRIMARY KEY,
    article TEXT NOT NULL REFERENCES article (id),
    -- The last hash of that ledger, in hexadecimal, and how many entries it has.
    head    TEXT NOT NULL CHECK (length(head) = 64),
    entries INTEGER NOT NULL CHECK (entries >= 0),
    -- An entry a line, as JSON.
    ledger  TEXT NOT NULL,
    who     TEXT NOT NULL,
    at      TEXT NOT NULL
) STRICT;
CREATE INDEX bundle_of_article ON bundle (article);

-- Where two rooms decided a claim differently. It is open until somebody decides again, after the row `seen` of verdicts.
CREATE TABLE dissent (
    claim   TEXT NOT NULL REFERENCES claim (id),
    verdict TEXT NOT NULL REFERENCES verdict (id),
    bundle  TEXT NOT NULL REFERENCES bundle (id),
    seen    INTEGER NOT NULL,
    PRIMARY KEY (claim, verdict)
) STRICT, WITHOUT ROWID;
