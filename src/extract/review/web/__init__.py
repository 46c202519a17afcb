"""The review server: a curator sees what waits, reads it beside its text, and decides.

    from extract.review.web.app import review_app
    app = review_app(Settings(root=Path("structured"), who="ada"))

Pages are made on the server and work without a script: every action is a plain form, and what is
looked at stands in the address. The script adds keys and the selection of words, and nothing else.

- `library`, `queue`: what there is, and in which order it should be looked at
- `page`, `values`, `marks`, `tables`, `plots`, `words`, `links`: a record as its page shows it
- `deciding`: a form becomes a decision
- `safety`, `passwords`, `printing`: what is refused, who may, and what is made harmless
- `app`: addresses, and what answers them
"""
