/** Who is to hear a dispute besides the CHW (VOI-02). Twin: `hearers` of server/ubia/incentives/runs/disputes.py.
 *
 * Outside her supervisors' line only focal persons hear it. Whom it is about never does, so a dispute about one of her
 * supervisors goes outside their line by itself. Empty when there is nobody: then both keys are asked. */
export function hearers(
  chw: string,
  office: readonly string[],
  focal: readonly string[],
  isOutside: boolean,
  against: string | null,
): string[] {
  const goesOutside = isOutside || (against !== null && office.includes(against))
  return [...new Set(goesOutside ? focal : office)].filter((one) => one !== chw && one !== against)
}
