//! Who is called by a calling and no office, and to whom somebody belongs.

use super::check_all;

#[test]
fn a_calling_leads_to_the_name_behind_it() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Ida Moreau> met the novelist <1w:Pat Quill> in <1l:Dublin> on <1d:Monday>.",
            "Archivist <1w:Lin Mei> and the retired glaciologist <1w:Jon Aas> met in <1l:Oslo>.",
            "Tea heiress <1w:Asha Rao> met the sculptor <1w:Tom Berg> in <1l:Colombo> on <1d:Monday>.",
            "<1w:Ida Moreau> met a young violinist, <1w:Pat Quill>, in <1l:Dublin>.",
            "<1w:Ida Moreau> met the Samnite premier, <1w:Pat Quill>, in <1l:Dublin>.",
            "<1w:Ida Moreau> met her Slovenian colleague, <1w:Ivo Zupan>, in <1l:Dublin>.",
            // A name behind any other noun is a clause of its own, and a calling without a name is nobody.
            "The cake Ida Moreau sent was eaten in Dublin on Monday.",
            "The painter left Dublin on Monday.",
        ],
    );
}

#[test]
fn somebody_of_something_is_one_member_of_the_list() {
    check_all(
        "2024-05-17",
        &[
            "<1w:Ida Moreau> of the rowers and <1w:Pat Quill> of the harbour board met in <1l:Dublin> on <1d:Monday>.",
            "<1w:Ida Moreau> sat down with <1w:Pat Quill> of the dockers' union on <1d:Monday>.",
            "The two mayors, <1w:Ida Moreau> of the old town and <1w:Pat Quill>, met in <1l:Dublin>.",
            "<1w:Ida Moreau> and the United Nations envoy, <1w:Pat Quill>, met in <1l:Dublin>.",
        ],
    );
}
