// Parts of queries that several views ask for.

export const LINKS = `
fragment AudienceParts on Audience {
  id basis targetGroup { id url name(lang: $lang) } evidence { ...EvidenceParts }
  foundBasis curation { ...CurationParts }
}
fragment ResponsibilityParts on Responsibility {
  id basis role roleBasis department { id url name(lang: $lang) listed } note { ...Span } evidence { ...EvidenceParts }
  foundBasis curation { ...CurationParts }
}
fragment CurationParts on Curation { url decision reason reference author decidedAt }
fragment EvidenceParts on Evidence { term rule source span { ...Span } }
fragment Span on TextSpan { id url start end text }`;

export const COMMITMENT = `
fragment CommitmentParts on Commitment {
  id url basis nature comparator value valueMax unit baseValue baseValueMax baseUnit approximate duration durationApproximate durationMax durationStart deadline deadlineBasis per from to recurrence indicator population printed
  span { ...Span } durationSpan { ...Span } deadlineSpan { ...Span } deadlineYearSpan { ...Span } columnSpan { ...Span } windowSpan { ...Span } recurrenceSpan { ...Span } unitSpan { ...Span } hedge { ...Span }
}`;
