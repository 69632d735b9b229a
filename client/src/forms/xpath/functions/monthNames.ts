/** Names of months and days, long and short, in the languages of the forms. Written out: nothing here asks a locale.
 * The short name stands after a comma, and is the first three letters where none stands there. */

type Names = Readonly<Record<string, readonly string[]>>

export const monthNames: Names = {
  en: words('January February March April May June July August September October November December'),
  fr: words(
    'janvier,janv. février,févr. mars,mars avril,avr. mai,mai juin,juin juillet,juil. août,août septembre,sept. octobre,oct. novembre,nov. décembre,déc.',
  ),
  sw: words('Januari Februari Machi Aprili Mei Juni Julai Agosti Septemba Oktoba Novemba Desemba'),
}

export const dayNames: Names = {
  en: words('Sunday Monday Tuesday Wednesday Thursday Friday Saturday'),
  fr: words('dimanche,dim. lundi,lun. mardi,mar. mercredi,mer. jeudi,jeu. vendredi,ven. samedi,sam.'),
  sw: words('Jumapili,Jpi Jumatatu,Jtt Jumanne,Jnn Jumatano,Jtn Alhamisi,Alh Ijumaa,Ijm Jumamosi,Jmo'),
}

function words(list: string): readonly string[] {
  return list.split(' ')
}

/** The name at a place, long (0) or short (1), in English where there are no names in the language. */
export function written(names: Names, language: string, at: number, short: 0 | 1): string {
  const list = names[language.slice(0, 2).toLowerCase()] ?? (names.en as readonly string[])
  const [long, brief] = (list[at] as string).split(',') as [string, string | undefined]
  return short ? (brief ?? long.slice(0, 3)) : long
}
