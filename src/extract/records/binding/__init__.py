"""Number -> arm -> outcome -> time -> population, one sentence at a time.

In the order in which it happens: `bindable` and `sentences` (what rules found in each), `people`
(which figures say who took part), `telling` (which sentences tell results), `values`, `bare` and
`series` (its figures, and which stand side by side), `scene`, `single`, `leading`, `several`,
`two_times` and `arm_of` (the arm of each), `groups` and `placing` (what belongs to one result),
`overall` (what is of all arms), `contrasts` and `results` (the record's models), kept in a
`ledger`. The words that decide are in `patterns`.
"""
