-- Corrections: what people make of the engine's claims, and claims of their own.

-- Taken back by undo; the row stays for its verdicts and its history.
ALTER TABLE claim ADD COLUMN removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1));
-- The claim as the engine had found it, where a person corrected it.
ALTER TABLE claim ADD COLUMN found TEXT CHECK (found IS NULL OR json_valid(found));

-- Confidential sources: what stood in the record, kept in this room only, and what binds it.
CREATE TABLE sealed_source (
    source     TEXT NOT NULL PRIMARY KEY REFERENCES source (id),
    reason     TEXT NOT NULL,
    -- SHA-256 of salt and details; this alone is in the ledger.
    commitment BLOB NOT NULL CHECK (length(commitment) = 32),
    salt       BLOB NOT NULL CHECK (length(salt) = 16),
    details    TEXT NOT NULL CHECK (json_valid(details)),
    who        TEXT NOT NULL,
    at         TEXT NOT NULL
) STRICT;
