//! What the table `mention` keeps, on a real file.

use crate::fixture::{Room, TEXT, add_article};

#[test]
fn every_mention_cuts_its_words_out_of_the_text_and_is_found_again() {
    let mut store = Room::new().open();
    let added = add_article(&mut store);
    let claims = store.claims(&added.draft).unwrap();
    assert_eq!(claims.len(), 4);
    for mention in claims.iter().flat_map(|claim| &claim.mentions) {
        assert_eq!(mention.span.of(TEXT), mention.anchor.exact);
        assert_eq!(mention.anchor.resolve(TEXT), Some(mention.span));
    }
}
