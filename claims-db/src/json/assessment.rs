//! What the engine made of a claim.

use claims_verdict::{Assessment, ItemAssessment, LinkStance, Reason, Stance, Status};

use super::{stored_names, stored_struct};

stored_names! {
    Stance {
        Refutes = "refutes", Supports = "supports", Insufficient = "insufficient", Irrelevant = "irrelevant",
    }
    Status {
        Refuted = "refuted", Conflicting = "conflicting", NotEnoughEvidence = "not_enough_evidence",
        Supported = "supported",
    }
}

stored_struct! {
    Reason { evidence, stance, because, claim, excerpt }
    ItemAssessment { item, status, reasons, missing }
    LinkStance { evidence, stance, origin }
    Assessment { status, items, links, missing }
}
