-- Proposed sources: notes of a draft's file stand on words, and a person accepts or dismisses them.

-- Addresses that its words lead to.
ALTER TABLE note ADD COLUMN links TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(links));
-- Whether the file calls the matter settled.
ALTER TABLE note ADD COLUMN resolved INTEGER NOT NULL DEFAULT 0 CHECK (resolved IN (0, 1));
-- What a person decided, and the record that it became.
ALTER TABLE note ADD COLUMN answer TEXT CHECK (answer IN ('accepted', 'dismissed'));
ALTER TABLE note ADD COLUMN evidence TEXT CHECK ((answer IS 'accepted') = (evidence IS NOT NULL));
