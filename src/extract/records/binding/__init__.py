"""Number -> arm -> outcome -> time -> population, one sentence at a time.

The modules in the order in which they are asked:

- what a sentence holds (`bindable`, `sentences`), without the figures of who took part (`people`);
- whether it tells what the trial found (`telling`);
- its figures, which of them stand side by side, and which are of strata (`values`, `bare`,
  `series`, `strata`);
- the arm of each (`arm_of`): of one that stands alone (`single`), or of those side by side
  (`several`, `behind`, `two_times`, `unnamed`), by what is told of what (`scene`, `leading`,
  `measured`);
- which figures belong to one result, and what that is of (`groups`, `placing`, `overall`);
- the record's models (`contrasts`, `directions`, `results`), kept in a `ledger`;
- what is sure in the body of an article (`of_body`, `tables`), and what a conclusion favors
  (`favored`).

The words that decide are in `patterns`; `by_words` knows an arm that is named in part.
"""
