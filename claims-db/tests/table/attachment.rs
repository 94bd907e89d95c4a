//! What the table `attachment` keeps, on a real file.

use claims_db::NewAttachment;

use crate::fixture::{Room, stamp};

const PDF: NewAttachment<'static> =
    NewAttachment { name: "a.pdf", media_type: "application/pdf", got_how: "file", bytes: b"%PDF\0\xff" };

#[test]
fn a_file_is_kept_once_under_its_hash() {
    let mut store = Room::new().open();
    let sha256 = store.write(&stamp(0), |w| w.add_attachment(&PDF)).unwrap();
    let head = store.ledger_head().unwrap();
    let again = NewAttachment { name: "copy.pdf", ..PDF };
    assert_eq!(store.write(&stamp(1), |w| w.add_attachment(&again)).unwrap(), sha256);
    assert_eq!(store.ledger_head().unwrap(), head, "nothing new");
    let record = store.attachment(&sha256).unwrap();
    assert_eq!((record.name.as_str(), record.size), ("a.pdf", 6));
    assert_eq!(store.attachment_bytes(&sha256).unwrap(), PDF.bytes);
}

#[test]
fn a_file_that_was_altered_or_lost_is_not_handed_out() {
    let mut store = Room::new().open();
    let sha256 = store.write(&stamp(0), |w| w.add_attachment(&PDF)).unwrap();
    let path = store.attachment_path(&sha256);
    std::fs::write(&path, b"%PDF\0\xfe").unwrap();
    assert_eq!(store.attachment_bytes(&sha256).unwrap_err().code(), "db_damaged");
    std::fs::remove_file(&path).unwrap();
    assert_eq!(store.attachment_bytes(&sha256).unwrap_err().code(), "db_damaged");
    assert_eq!(store.attachment_bytes("../../etc").unwrap_err().code(), "db_not_found");
    store.write(&stamp(1), |w| w.add_attachment(&PDF)).unwrap();
    assert_eq!(store.attachment_bytes(&sha256).unwrap(), PDF.bytes, "the same file brought again mends it");
}
