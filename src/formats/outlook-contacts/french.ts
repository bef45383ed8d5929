// French titles of classic Outlook -> its English names, normalised. Each address and number says in brackets whose it is.
// As Office writes them in French exports of several years (Rue (bureau), Pays/Région (domicile), Adresse de messagerie 2).

const places = { bureau: 'business', domicile: 'home', autre: 'other' } as const;
const parts = {
  rue: 'street',
  ville: 'city',
  'dép/région': 'state',
  codepostal: 'postalcode',
  pays: 'country/region',
  'pays/région': 'country/region',
  téléphone: 'phone',
  télécopie: 'fax',
} as const;

const fixed: Readonly<Record<string, string>> = {
  prénom: 'firstname',
  deuxièmeprénom: 'middlename',
  nom: 'lastname',
  suffixe: 'suffix',
  surnom: 'nickname',
  société: 'company',
  service: 'department',
  'téléphonedelassistant(e)': 'assistantsphone',
  rappel: 'callback',
  'téléphone(voiture)': 'carphone',
  téléphonesociété: 'companymainphone',
  'tél.mobile': 'mobilephone',
  récepteurderadiomessagerie: 'pager',
  téléphoneprincipal: 'primaryphone',
  radiotéléphone: 'radiophone',
  anniversaire: 'birthday',
  anniversairedemariageoufête: 'anniversary',
  autreboîtepostale: 'otheraddresspobox',
  'b.p.professionnelle': 'businessaddresspobox',
  boîtepostaledudomicile: 'homeaddresspobox',
  catégories: 'categories',
  emplacement: 'location',
  pageweb: 'webpage',
  bureau: 'officelocation',
  // Twice in a header: before the name the courtesy, behind the company the job.
  titre: 'titre',
};

function all(): Record<string, string> {
  const found: Record<string, string> = { ...fixed };
  for (const [place, english] of Object.entries(places))
    for (const [part, what] of Object.entries(parts))
      for (const number of ['', '2', '3']) {
        found[`${part}(${place})${number}`] = `${english}${what}${number}`;
        found[`${part}${number}(${place})`] = `${english}${what}${number}`;
      }
  for (const number of ['', '2', '3'])
    for (const word of ['messagerie', 'courrier']) {
      found[`adressede${word}${number}`] = `e-mail${number}address`;
      found[`typede${word}${number}`] = `e-mail${number}type`;
      found[`nomcompletdeladressede${word}${number}`] = `e-mail${number}displayname`;
    }
  return found;
}

export const french: Readonly<Record<string, string>> = all();
