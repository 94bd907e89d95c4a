-- Bundles whole: what another room sealed and keeps; and a source found by its name, without reading all of them.

-- The label stands in `source`; what it stands for never came here.
CREATE TABLE sealed_elsewhere (
    source     TEXT NOT NULL PRIMARY KEY REFERENCES source (id),
    reason     TEXT NOT NULL,
    -- As the other room's ledger has it, in hexadecimal.
    commitment TEXT NOT NULL CHECK (length(commitment) = 64),
    who        TEXT NOT NULL,
    at         TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Each document that comes in asks whether its source is known.
CREATE INDEX source_of_publisher ON source (publisher, url);
