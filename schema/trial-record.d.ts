// Types of a trial record, schema 1.0; `make schema` makes them from the JSON Schema.
// A decimal is a string with the digits as printed; offsets count Unicode code points.

/** Limits of age for eligibility, and the age of those who were studied, in years. */
export interface Age {
  /** The lower limit for eligibility, in years. */
  minimum_years: Figure | null;
  /** The upper limit for eligibility, in years. */
  maximum_years: Figure | null;
  /** Mean or median, as stated. */
  reported_years: Figure | null;
}

/** A curator found the record right as a whole. */
export interface Approval {
  /** The id of the decision. */
  decision: string;
  /** The curator. */
  who: string;
  /** When it was approved: ISO 8601, UTC. */
  when: string;
  /** How many values the record had then. */
  values: number;
}

/** What participants were assigned to. */
export interface Arm {
  /** a1, a2 ..., in text order. */
  id: string;
  /** The name, as printed. */
  label: string;
  /** Other names, as printed. */
  aliases: readonly string[];
  /** As in trial registries; null where it cannot be told. */
  role:
    | "experimental"
    | "active_comparator"
    | "placebo_comparator"
    | "sham_comparator"
    | "no_intervention"
    | "other"
    | null;
  /** What is given in this arm. */
  interventions: readonly Intervention[];
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
  /** What produced the value. */
  rule: string;
}

/** The figures of one arm (arm null: of the whole trial; `binding` unbound: of no one known). */
export interface ArmResult {
  /** Whose figures they are. Null: of all arms, or unbound (see binding). */
  arm: string | null;
  /** How many participants had the event. */
  events: Figure | null;
  /** Of how many participants. */
  total: Figure | null;
  /** The share in percent. */
  percent: Figure | null;
  /** The mean, in `unit`. */
  mean: Figure | null;
  /** The median, in `unit`. */
  median: Figure | null;
  /** Events for a time at risk, in `unit`. */
  rate: Figure | null;
  /** A figure whose kind is not stated. */
  value: Figure | null;
  /** How the values scatter. */
  spread: Spread | null;
  /** Of mean, median, rate or value, as printed. */
  unit: string | null;
  /** The rule that chose the arm; "unbound" where none could. */
  binding: string;
}

/** A rectangle on a page, in points (1/72 inch) from the upper left corner that is shown. */
export interface Box {
  /** Counted from 1, whatever number is printed on it. */
  page: number;
  /** Left edge. */
  x0: number;
  /** Upper edge. */
  top: number;
  /** Right edge. */
  x1: number;
  /** Lower edge. */
  bottom: number;
}

/** A value that a check looked at, by its path in the record. */
export interface CheckInput {
  /** Where in the record, such as "results[0].arms[1].percent". */
  path: string;
  /** What stands there. */
  value: string;
}

/** Who published what, where and when. */
export interface Citation {
  /** The title of the report. */
  title: ReportedStr | null;
  /** As printed, in order. */
  authors: readonly ReportedStr[];
  /** "et al." follows the last name. */
  has_more_authors: boolean;
  /** A collective author. */
  group: ReportedStr | null;
  /** The journal's name, as printed. */
  journal: ReportedStr | null;
  /** The journal's volume. */
  volume: ReportedStr | null;
  /** The journal's issue. */
  issue: ReportedStr | null;
  /** The pages, or the article's number. */
  pages: ReportedStr | null;
  /** The date of the issue, as far as it is printed. */
  published: ReportedDate | null;
  /** The date of the first publication online, as far as it is printed. */
  published_online: ReportedDate | null;
  /** The DOI, without an address before it. */
  doi: ReportedStr | null;
  /** The PubMed identifier. */
  pmid: ReportedStr | null;
  /** The PubMed Central identifier. */
  pmcid: ReportedStr | null;
  /** What kind of publication it is, in the source's own words. */
  publication_types: readonly ReportedStr[];
  /** The authors' keywords. */
  keywords: readonly ReportedStr[];
  /** MeSH headings; a qualifier follows after " / ". */
  mesh: readonly ReportedStr[];
  /** Retractions, corrections and comments. */
  notices: readonly Notice[];
  /** ISO 639-2. */
  language: ReportedStr | null;
}

/** What the authors conclude. */
export interface Conclusion {
  /** The conclusion, as printed. */
  value: string;
  /** The arm that it favors, if stated. */
  favors: string | null;
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
  /** What produced the value. */
  rule: string;
}

/** A comparison of arms: an estimate with its interval and p value, where printed. */
export interface Contrast {
  /** The arm that is compared. */
  arm: string | null;
  /** The arm that it is compared with. */
  comparator: string | null;
  /** What the estimate is. */
  measure:
    | "risk_ratio"
    | "odds_ratio"
    | "hazard_ratio"
    | "rate_ratio"
    | "ratio"
    | "risk_difference"
    | "mean_difference"
    | "median_difference"
    | "standardized_mean_difference"
    | "rate_difference"
    | "difference"
    | "relative_risk_reduction"
    | "number_needed_to_treat"
    | "number_needed_to_harm"
    | "mean"
    | "median"
    | "proportion"
    | "rate"
    | "correlation"
    | "regression_coefficient"
    | "other"
    | null;
  /** The estimate. */
  value: Figure | null;
  /** As printed. */
  unit: string | null;
  /** The interval of the estimate. */
  interval: string | null;
  /** The p value of the comparison. */
  p_value: string | null;
  /** True where the text says that the estimate is adjusted. */
  is_adjusted: boolean;
  /** The rule that chose the arms; "unbound" where none could. */
  binding: string;
}

/** A number of participants, of one arm or (arm null) of the whole trial. */
export interface Count {
  /** What the participants are a number of. */
  kind: "planned" | "screened" | "randomized" | "treated" | "completed" | "analyzed";
  /** How many participants. */
  value: number;
  /** Null: of the whole trial. */
  arm: string | null;
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
  /** What produced the value. */
  rule: string;
}

/** Every number of the text: claimed, set aside with a reason, or unclaimed. */
export interface Coverage {
  /** How many numbers findings claim. */
  claimed: number;
  /** Numbers that no finding claims, for a reason. */
  set_aside: readonly UnusedNumber[];
  /** Numbers that no rule understood: what may be missing. */
  unclaimed: readonly UnusedNumber[];
}

/** One value that a curator decided on, and what became of the decision. */
export interface Decided {
  /** The id of the decision in `decisions/<id>.json`. */
  decision: string;
  /** What the curator decided. */
  action: "approve" | "correct" | "reject" | "add";
  /** What became of the decision in this record. */
  state: "applied" | "satisfied" | "stale";
  /** The kind of value, such as results.percent. */
  field: string;
  /** A JSON pointer to the value; null where it is not in the record. */
  path: string | null;
  /** The curator. */
  who: string;
  /** When it was decided: ISO 8601, UTC. */
  when: string;
  /** The value that the curator wants; null for none. */
  value: string | null;
  /** What the rules say instead; null where it is the same, or none. */
  rules: SaidByRules | null;
  /** Why it is stale, in a sentence. */
  reason: string | null;
}

/** How the trial was set up (CONSORT 3a, 8, 11, 14; ClinicalTrials.gov design module). */
export interface Design {
  /** How participants came to their arms. */
  allocation: ReportedAllocation | null;
  /** Such as "2:1". */
  allocation_ratio: ReportedStr | null;
  /** What chance the random sequence was made by. */
  sequence_generation: ReportedSequenceGeneration | null;
  /** What kept the arms alike in size or make-up, in order of mention. */
  restrictions: readonly ReportedRestrictions[];
  /** What hid the next assignment, in order of mention. */
  concealment: readonly ReportedConcealment[];
  /** How the trial was masked, and who was. */
  masking: Masking | null;
  /** Which arms there are, and when. */
  model: ReportedModel | null;
  /** What the trial was to show, if the text says so. */
  framework: ReportedFramework | null;
  /** The margin of non-inferiority or equivalence. */
  margin: Margin | null;
  /** "1", "1/2", "2", "2/3", "3", "4". */
  phase: ReportedPhase | null;
  /** Whether it is a pilot or feasibility trial. */
  is_pilot: ReportedBool | null;
  /** Whether there is a placebo. */
  is_controlled_by_placebo: ReportedBool | null;
  /** Whether there is more than one site. */
  is_multicenter: ReportedBool | null;
  /** Whether there is more than one country. */
  is_multinational: ReportedBool | null;
  /** How many sites. */
  centers: ReportedInt | null;
  /** ISO 3166-1 alpha-2. */
  countries: readonly ReportedCountry[];
  /** The kind of place, as printed. */
  setting: ReportedStr | null;
  /** The date of the first enrollment, as far as it is printed. */
  enrollment_start: ReportedDate | null;
  /** The date of the last enrollment, as far as it is printed. */
  enrollment_end: ReportedDate | null;
  /** How long participants were followed. */
  follow_up: Duration | null;
  /** That the trial ended before its plan; null if it did not, or it is not said. */
  stopped_early: Stopping | null;
}

/** An amount as printed, with its unit in UCUM where that is known. */
export interface Dose {
  /** The amount, or the least of a range or list, in `unit`. */
  low: Figure;
  /** The most of a range or list. */
  high: Figure | null;
  /** UCUM; null where it is not known. */
  unit: string | null;
  /** The dose as printed. */
  printed: string;
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
  /** What produced the value. */
  rule: string;
}

/** A length of time. */
export interface Duration {
  /** As printed. */
  printed: string;
  /** Null where the unit is not a calendar's. */
  days: string | null;
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
  /** What produced the value. */
  rule: string;
}

/** Where a value stands in the record's text, and of a PDF also where on its pages. */
export interface Evidence {
  /** First character, counted in code points from 0. */
  start: number;
  /** One past the last character. */
  end: number;
  /** The text between start and end. */
  quote: string;
  /** Of a PDF alone, and not there otherwise: one for each printed line. */
  boxes?: readonly Box[];
}

/** The program that made the record. */
export interface Extractor {
  /** The version of the program. */
  version: string;
  /** Changes when rules, word lists or the schema change. */
  fingerprint: string;
}

/** One printed number. The quote of its evidence is the printed form. */
export interface Figure {
  /** The number, with the digits as printed. */
  value: string;
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
}

/** A printed confidence, credible or uncertainty interval. */
export interface Interval {
  /** i1, i2 ..., in text order. */
  id: string;
  /** What kind of interval it is. */
  kind: "confidence" | "credible" | "uncertainty";
  /** Percent. */
  level: string | null;
  /** What it is an interval of. */
  measure:
    | "risk_ratio"
    | "odds_ratio"
    | "hazard_ratio"
    | "rate_ratio"
    | "ratio"
    | "risk_difference"
    | "mean_difference"
    | "median_difference"
    | "standardized_mean_difference"
    | "rate_difference"
    | "difference"
    | "relative_risk_reduction"
    | "number_needed_to_treat"
    | "number_needed_to_harm"
    | "mean"
    | "median"
    | "proportion"
    | "rate"
    | "correlation"
    | "regression_coefficient"
    | "other"
    | null;
  /** The estimate beside the interval. */
  estimate: Figure | null;
  /** Null where one-sided or not reached. */
  low: Figure | null;
  /** Null where one-sided or not reached. */
  high: Figure | null;
  /** As printed. */
  unit: string | null;
  /** True where the text says that the estimate is adjusted. */
  is_adjusted: boolean;
  /** Null where it could not be bound. */
  result: string | null;
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
  /** What produced the value. */
  rule: string;
}

/** What an arm receives. */
export interface Intervention {
  /** As printed. */
  name: string;
  /** The amount that stands beside the name. */
  dose: Dose | null;
  /** As printed, such as "intravenous". */
  route: string | null;
  /** As printed, such as "twice daily". */
  schedule: string | null;
  /** How the dose is changed, as printed: "increased by 25 mg weekly". */
  titration: ReportedStr | null;
  /** How long it is given, such as "for 7 days", "over 30 minutes". */
  duration: Duration | null;
  /** When it is given, as printed: "30 minutes before induction". */
  timing: ReportedStr | null;
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
  /** What produced the value. */
  rule: string;
}

/** The margin of a non-inferiority or equivalence trial. */
export interface Margin {
  /** The margin, with its sign. */
  value: string;
  /** As printed. */
  unit: string | null;
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
  /** What produced the value. */
  rule: string;
}

/** How the trial was masked, and who was. */
export interface Masking {
  /** The level of masking. */
  value: "open" | "single" | "double" | "triple" | "quadruple" | "masked";
  /** The parties that are named as masked. */
  who: readonly ("participant" | "care_provider" | "investigator" | "outcomes_assessor")[];
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
  /** What produced the value. */
  rule: string;
}

/** Damaged characters of a page as they came, and as they are read in the record's text. */
export interface Mending {
  /** Such as â‰¥. */
  printed: string;
  /** Such as ≥. */
  read: string;
}

/** One printed figure of death or survival. Never a composite or disease-free survival. */
export interface Mortality {
  /** Null: of the whole trial, or unbound (see binding). */
  arm: string | null;
  /** Whether those who died or those who lived are counted. */
  measure: "mortality" | "survival";
  /** The share in percent. */
  percent: Figure | null;
  /** How many died (mortality) or lived (survival). */
  events: Figure | null;
  /** Of how many participants. */
  total: Figure | null;
  /** When; null where it is not printed. */
  time_frame: TimeFrame | null;
  /** Null: of the whole trial. */
  subset: Subset | null;
  /** As printed; null for death of any cause. */
  cause: string | null;
  /** Seen in the trial, assumed in its plan, or background from before it. */
  status: "observed" | "assumed" | "background";
  /** "overall", the rule that chose the arm, or "unbound". */
  binding: string;
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
  /** What produced the value. */
  rule: string;
}

/** What the text says of the difference in death. `direction` is of death, not of survival. */
export interface MortalityFinding {
  /** Whether death is higher, lower or no different in `arm`. */
  direction: "higher" | "lower" | "no_difference";
  /** The arm that is compared. */
  arm: string | null;
  /** The arm that it is compared with. */
  comparator: string | null;
  /** When: all printed times. */
  time_frames: readonly TimeFrame[];
  /** Null: of the whole trial. */
  subset: Subset | null;
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
  /** What produced the value. */
  rule: string;
}

/** What was published about the report afterwards. */
export interface Notice {
  /** retraction, erratum, expression-of-concern, comment, update... */
  kind: string;
  /** Where the notice was published. */
  reference: string;
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
}

/** What was measured. An outcome named in several ways is one outcome with several places. */
export interface Outcome {
  /** o1, o2 ..., in text order. */
  id: string;
  /** As printed, without the time. */
  name: string;
  /** What the text says the outcome is. */
  role: "primary" | "secondary" | "safety" | "unspecified";
  /** What the outcome is about, by its words. */
  domain:
    | "mortality"
    | "adverse_events"
    | "quality_of_life"
    | "pain"
    | "length_of_stay"
    | "resource_use"
    | "physiological"
    | "function"
    | "other";
  /** True where any of several events counts. */
  is_composite: boolean;
  /** When it is measured: all printed times. */
  time_frames: readonly TimeFrame[];
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
  /** What produced the value. */
  rule: string;
}

/** A printed p value. "P = NS" has neither comparator nor value. */
export interface PValue {
  /** p1, p2 ..., in text order. */
  id: string;
  /** The sign before the value. */
  comparator: "=" | "<" | "<=" | ">" | ">=" | "~" | null;
  /** The digits as printed. */
  value: string | null;
  /** What was tested. */
  kind:
    | "between_arm"
    | "interaction"
    | "baseline"
    | "within_arm"
    | "trend"
    | "non_inferiority"
    | "threshold"
    | "other";
  /** Null where it could not be bound. */
  result: string | null;
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
  /** What produced the value. */
  rule: string;
}

/** Who was studied. */
export interface Population {
  /** Who was studied, in the words that say most. */
  description: ReportedStr | null;
  /** What they had. */
  condition: ReportedStr | null;
  /** What the trial sets out to prevent, treat or relieve, if not the condition. */
  target: ReportedStr | null;
  /** Criteria for taking part, each by itself. */
  inclusion: readonly ReportedStr[];
  /** Criteria against taking part, each by itself. */
  exclusion: readonly ReportedStr[];
  /** Ages of all participants, in years. */
  age: Age | null;
  /** Of which sex they are. */
  sex: ReportedSex | null;
}

/** A section of the text; start and end are those of its body, without the heading. */
export interface RecordSection {
  /** What the section is for. */
  kind:
    | "title"
    | "abstract"
    | "background"
    | "objective"
    | "design"
    | "setting"
    | "population"
    | "interventions"
    | "outcomes"
    | "methods"
    | "results"
    | "conclusion"
    | "limitations"
    | "registration"
    | "funding"
    | "card"
    | "related_trials"
    | "discussion"
    | "legend"
    | "keywords"
    | "conflict"
    | "citation"
    | "table"
    | "other";
  /** As printed. */
  heading: string | null;
  /** First character of the body, counted in code points from 0. */
  start: number;
  /** One past its last character. */
  end: number;
  /** Of the article; body: a full text. */
  part: "abstract" | "body";
}

/** A trial registration. */
export interface Registration {
  /** Canonical short name, such as ClinicalTrials.gov. */
  registry: string;
  /** The identifier, normalised. */
  id: string;
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
  /** What produced the value. */
  rule: string;
}

/** Another trial that the page tells of. Its figures live here and nowhere else. */
export interface RelatedTrial {
  /** The trial's name. */
  name: ReportedStr;
  /** The year of its publication. */
  year: ReportedInt | null;
  /** How many took part. */
  participants: ReportedInt | null;
  /** Where it was published. */
  journal: ReportedStr | null;
  /** Who was studied. */
  population: ReportedStr | null;
  /** What was tested. */
  intervention: ReportedStr | null;
  /** What it was compared with. */
  comparator: ReportedStr | null;
  /** What was measured. */
  outcome: ReportedStr | null;
  /** What came of it. */
  key_result: ReportedStr | null;
}

/** A value with the place where the page states it. */
export interface ReportedPhase {
  /** What the page states. */
  value: string;
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
  /** What produced the value. */
  rule: string;
}

/** A value with the place where the page states it. */
export interface ReportedCountry {
  /** What the page states. */
  value: string;
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
  /** What produced the value. */
  rule: string;
}

/** A value with the place where the page states it. */
export interface ReportedDate {
  /** What the page states. */
  value: string;
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
  /** What produced the value. */
  rule: string;
}

/** A value with the place where the page states it. */
export interface ReportedConcealment {
  /** What the page states. */
  value: "central" | "pharmacy" | "envelopes" | "containers" | "concealed";
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
  /** What produced the value. */
  rule: string;
}

/** A value with the place where the page states it. */
export interface ReportedSequenceGeneration {
  /** What the page states. */
  value: "computer" | "table" | "lots";
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
  /** What produced the value. */
  rule: string;
}

/** A value with the place where the page states it. */
export interface ReportedSex {
  /** What the page states. */
  value: "female" | "male" | "all";
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
  /** What produced the value. */
  rule: string;
}

/** A value with the place where the page states it. */
export interface ReportedModel {
  /** What the page states. */
  value: "parallel" | "crossover" | "cluster" | "factorial" | "single_group";
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
  /** What produced the value. */
  rule: string;
}

/** A value with the place where the page states it. */
export interface ReportedAllocation {
  /** What the page states. */
  value: "randomized" | "quasi_randomized" | "non_randomized";
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
  /** What produced the value. */
  rule: string;
}

/** A value with the place where the page states it. */
export interface ReportedReportType {
  /** What the page states. */
  value: "results" | "protocol" | "summary" | "other";
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
  /** What produced the value. */
  rule: string;
}

/** A value with the place where the page states it. */
export interface ReportedRestrictions {
  /** What the page states. */
  value: "simple" | "blocks" | "stratified" | "minimization";
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
  /** What produced the value. */
  rule: string;
}

/** A value with the place where the page states it. */
export interface ReportedFramework {
  /** What the page states. */
  value: "superiority" | "non_inferiority" | "equivalence";
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
  /** What produced the value. */
  rule: string;
}

/** A value with the place where the page states it. */
export interface ReportedBool {
  /** What the page states. */
  value: boolean;
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
  /** What produced the value. */
  rule: string;
}

/** A value with the place where the page states it. */
export interface ReportedInt {
  /** What the page states. */
  value: number;
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
  /** What produced the value. */
  rule: string;
}

/** A value with the place where the page states it. */
export interface ReportedStr {
  /** What the page states. */
  value: string;
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
  /** What produced the value. */
  rule: string;
}

/** The figures and statements for one outcome at one time in one population. */
export interface Result {
  /** r1, r2 ..., in text order. */
  id: string;
  /** Null where the sentence names none that could be told. */
  outcome: string | null;
  /** When it was measured. */
  time_frame: TimeFrame | null;
  /** Null: of the whole trial. */
  subset: Subset | null;
  /** The printed figures, one entry for each arm. */
  arms: readonly ArmResult[];
  /** Comparisons of arms. */
  contrasts: readonly Contrast[];
  /** A p value over all arms. */
  p_value: string | null;
  /** What the text says of the difference. */
  direction: StatedDirection | null;
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
  /** What produced the value. */
  rule: string;
}

/** What curators have decided. */
export interface Review {
  /** Where the record stands with its curators. */
  state: "unreviewed" | "approved" | "corrected" | "stale";
  /** Who approved the record as a whole; null if nobody has. */
  approval: Approval | null;
  /** The values that were decided one by one, and all that is stale. */
  decided: readonly Decided[];
  /** JSON pointers to values that are new since the record was approved. */
  unseen: readonly string[];
}

/** What the rules say where a curator says something else. */
export interface SaidByRules {
  /** The value as text. */
  value: string;
  /** What it is about, in names. */
  about: readonly Subject[];
  /** Where it stands in the text. */
  evidence: readonly Evidence[];
  /** What produced it. */
  rule: string;
}

/** The page that the record was made from. */
export interface Source {
  /** Path within the folder of raw pages. */
  name: string;
  /** How the page was read. */
  format:
    | "pubmed-xml"
    | "jats-xml"
    | "nbib"
    | "pubmed-html"
    | "europepmc-json"
    | "pubmed-abstracts"
    | "pubmed-text"
    | "ris"
    | "article-html"
    | "pdf"
    | "clinicaltrials-json"
    | "journal-club-html"
    | "summary-html"
    | "summary-text"
    | "plain-text";
  /** Of the page's bytes. */
  sha256: string;
  /** Bytes. */
  size: number;
  /** ISO 8601, where it is known. */
  retrieved_at: string | null;
  /** Damaged characters that were put right, at most twenty. */
  mended: readonly Mending[];
}

/** How values scatter, or how sure a mean is: `value` of an sd or se, or `low` and `high`. */
export interface Spread {
  /** What the spread is. */
  kind: "sd" | "se" | "ci" | "iqr" | "range" | "plus_minus";
  /** The figure after ±, or the standard deviation or error. */
  value: Figure | null;
  /** The lower bound. */
  low: Figure | null;
  /** The upper bound. */
  high: Figure | null;
}

/** What the text says of a difference: `arm` is higher or lower than `comparator`. */
export interface StatedDirection {
  /** Of the outcome, not of its worth: higher is not better. */
  value: "higher" | "lower" | "no_difference";
  /** The arm in which it is higher or lower. */
  arm: string | null;
  /** The arm that it is compared with. */
  comparator: string | null;
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
  /** What produced the value. */
  rule: string;
}

/** The trial was stopped before its planned end. */
export interface Stopping {
  /** Why it was stopped, if the text says so. */
  reason: "harm" | "benefit" | "futility" | "recruitment" | "funding" | "other" | null;
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
  /** What produced the value. */
  rule: string;
}

/** One thing that a value is about. */
export interface Subject {
  /** Such as outcome, arm, comparator, time or subset. */
  what: string;
  /** Its name. */
  name: string;
}

/** A subgroup or stratum. Where a result's subset is null, it is of the whole trial. */
export interface Subset {
  /** As printed. */
  label: string;
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
}

/** When an outcome is measured. */
export interface TimeFrame {
  /** As printed, such as "day 28". */
  printed: string;
  /** The same in days; null where no number of days follows. */
  days: string | null;
  /** Every place in the text that states the value. */
  evidence: readonly Evidence[];
}

/** A number of the text that no finding claims. */
export interface UnusedNumber {
  /** First character, counted in code points from 0. */
  start: number;
  /** One past the last character. */
  end: number;
  /** The text between start and end. */
  quote: string;
  /** Why it was set aside; null if unclaimed. */
  reason: string | null;
}

/** What a check says of printed numbers. Agreement is not proof. */
export interface Verdict {
  /** The check's stable code. */
  code: string;
  /** What the check says; see docs/checks.md. */
  outcome: "consistent" | "inconsistent" | "cannot_tell";
  /** The verdict in a sentence. */
  message: string;
  /** The values that were held against each other. */
  inputs: readonly CheckInput[];
}

/** What one page reports of one trial. */
export interface TrialRecord {
  /** The version of this schema; see docs/contract.md. */
  schema_version: "1.0";
  /** The record's name, and that of its files. A page that changes keeps it. */
  id: string;
  /** The page. */
  source: Source;
  /** The program. */
  extractor: Extractor;
  /** What kind of report it is; null where the page does not say. */
  report_type: ReportedReportType | null;
  /** How the report was published. */
  citation: Citation;
  /** Registrations of the trial. */
  registrations: readonly Registration[];
  /** The parts of the text. */
  sections: readonly RecordSection[];
  /** How the trial was set up. */
  design: Design;
  /** The people who were studied. */
  population: Population;
  /** What participants were assigned to. */
  arms: readonly Arm[];
  /** What is given or tested, and no arm is known to get. */
  interventions: readonly Intervention[];
  /** Numbers of participants. */
  counts: readonly Count[];
  /** What was measured. */
  outcomes: readonly Outcome[];
  /** Figures and statements, for each outcome, time and population. */
  results: readonly Result[];
  /** Every printed p value. */
  p_values: readonly PValue[];
  /** Every printed confidence, credible or uncertainty interval. */
  intervals: readonly Interval[];
  /** Every printed figure of death or survival. */
  mortality: readonly Mortality[];
  /** What the text says of the difference in death. */
  mortality_findings: readonly MortalityFinding[];
  /** What the page calls a limitation. */
  limitations: readonly ReportedStr[];
  /** What the authors conclude. */
  conclusion: Conclusion | null;
  /** Who paid. */
  funding: readonly ReportedStr[];
  /** Other trials that the page tells of. */
  related_trials: readonly RelatedTrial[];
  /** What the printed numbers say of each other. */
  checks: readonly Verdict[];
  /** What became of every number of the text. */
  coverage: Coverage;
  /** What curators decided. */
  review: Review;
}
