/** Names of months and days, long and short, in the languages of the forms. Written out: nothing here asks a locale. */

type Names = Readonly<Record<string, readonly string[]>>

export const monthNames: Names = {
  en: words(
    'January,Jan February,Feb March,Mar April,Apr May,May June,Jun July,Jul August,Aug September,Sep October,Oct November,Nov December,Dec',
  ),
  fr: words(
    'janvier,janv. février,févr. mars,mars avril,avr. mai,mai juin,juin juillet,juil. août,août septembre,sept. octobre,oct. novembre,nov. décembre,déc.',
  ),
  sw: words(
    'Januari,Jan Februari,Feb Machi,Mac Aprili,Apr Mei,Mei Juni,Jun Julai,Jul Agosti,Ago Septemba,Sep Oktoba,Okt Novemba,Nov Desemba,Des',
  ),
}

export const dayNames: Names = {
  en: words('Sunday,Sun Monday,Mon Tuesday,Tue Wednesday,Wed Thursday,Thu Friday,Fri Saturday,Sat'),
  fr: words('dimanche,dim. lundi,lun. mardi,mar. mercredi,mer. jeudi,jeu. vendredi,ven. samedi,sam.'),
  sw: words('Jumapili,Jpi Jumatatu,Jtt Jumanne,Jnn Jumatano,Jtn Alhamisi,Alh Ijumaa,Ijm Jumamosi,Jmo'),
}

function words(list: string): readonly string[] {
  return list.split(' ')
}

/** The name at a place, long (0) or short (1), in English where there are no names in the language. */
export function written(names: Names, language: string, at: number, short: 0 | 1): string {
  const list = names[language.slice(0, 2).toLowerCase()] ?? (names.en as readonly string[])
  return (list[at] as string).split(',')[short] as string
}
