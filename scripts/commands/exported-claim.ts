// The site's claims.csv and claims.json hold the same, so it is made in one place.
export { CSV_HEADER, csvLine, type ExportedClaim, exportedClaim } from '../../src/views/exported-claim.ts'
