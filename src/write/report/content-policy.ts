/** Nothing may be fetched, not even by what a name in the data might smuggle in. */
export const contentPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
