// Given and family names of the invented people, by where they come from. Family names are made up, rare, or so common that
// they point at nobody. Some are written in their own script, as real address books hold them.

export interface NameList {
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** Family name first when written together (`李 小月`). */
  readonly script?: 'cjk' | 'arabic' | 'cyrillic';
}

const split = (text: string): readonly string[] => text.split('|').map((name) => name.trim());

export const nameLists = {
  british: {
    given: split(
      'Imogen|Rowan|Alice|Edmund|Harriet|Tobias|Beatrice|Callum|Florence|Gareth|Jemima|Kit|Lorna|Miles|Nerys|Owen|Philippa|Rhys|Tamsin|Una|Wilfred|Isla|Angus|Morag|Rosalind|Hugh|Cerys|Dylan',
    ),
    family: split(
      'Thistlewood|Marrowby|Pettigale|Quillfeather|Larkrise|Ambleforth|Hollowell|Wintersedge|Tarrow|Fennimore|Brackenbury|Copperwheat|Dovecote|Eastlake-Moor|Gathercole|Harebell|Inkpen|Joskin|Kestrelby|Lambourne-Reed|Merriwick|Nettlefold|Oakenshaw|Penhallow|Rainsbury|Saltonstone|Underhay|Yarrowdale',
    ),
  },
  irish: {
    given: split('Saoirse|Niamh|Cillian|Aoife|Oisín|Róisín|Fiadh|Eoghan|Sadhbh|Tadhg|Gráinne|Ruairí'),
    family: split(
      "O'Dorney|Mac Giolla Ríogh|O'Tarran|Quill|Ní Fhearghail|O'Sandry|Kilfenny|Ballintray|Mac an Tuile|O'Lorcan",
    ),
  },
  german: {
    given: split(
      'Jonas|Annegret|Lena|Matthias|Friederike|Jörg|Käthe|Ulrich|Zoë|Götz|Marlene|Anton|Hannelore|Bastian|Änne|Till',
    ),
    family: split(
      'Abendroth|Birkenfeld|von der Linde|Großmann-Weyl|Hüttentaler|Krähenbühl|Lindenspür|Morgenthau-Ried|Nußbaumer|Querfurth|Rübenkamp|Schönwasser|Sternau|Übelacker|Wiesengrün|Zeidler-Hof',
    ),
  },
  french: {
    given: split(
      'Anaïs|Benoît|Chloé|Étienne|Fanélie|Gaël|Hélène|Loïc|Maëlle|Noémie|Rémi|Solène|Jean-Baptiste|Marie-Ève',
    ),
    family: split(
      'Beauchêne|Clairvaux-Petit|de la Brise|Delaunoy|Fougerolle|Grandpré|Lavandier|Montclar|Noisette|Pommeraye|Rivoire|Saint-Éloy|Tournesol|Vaucresson',
    ),
  },
  spanish: {
    given: split(
      'Beatriz|Íñigo|Lucía|Ramón|Begoña|Álvaro|Inés|Joaquín|Nuria|Óscar|Paz|María José|Xavi|Yolanda',
    ),
    family: split(
      'Alcazaba Ríos|Bellavista|Campoamor Ruiz|de la Encina|Espinel|Fuentealba Soto|Granados y Vera|Luzón|Marismeño|Olivares Pons|Peñalara|Quiñones Vega|Ribagorza|Valdeflores',
    ),
  },
  portuguese: {
    given: split('Inês|João|Conceição|Tomé|Benedita|Simão|Graça|Vasco|Leonor|Caetano'),
    family: split(
      'da Ribeira|dos Montes|Salgueiro|Andorinha|de Sá Couto|Pimentel Rosa|Vale-Flor|Branquinho|Figueira Prado|Lameira',
    ),
  },
  italian: {
    given: split('Ginevra|Niccolò|Ludovica|Tommaso|Ottavia|Corrado|Fiammetta|Dario|Serena|Umberto'),
    family: split(
      'Belfiore|Cantalupo|della Valle Rossa|Frangipane|Lunardi|Montefosco|Passerotto|Quattrocolli|Saltalamacchia|Verdiani',
    ),
  },
  polish: {
    given: split('Tomasz|Agnieszka|Łukasz|Małgorzata|Stanisław|Zofia|Paweł|Bożena|Grażyna|Wojciech'),
    family: split(
      'Brzozowicz|Dębnicki|Gołąbek-Lis|Jaśmińska|Kwiatuszko|Łąkowski|Miodowicz|Ostrężny|Świerkowa|Żurawiecki',
    ),
  },
  czech: {
    given: split('Jiří|Božena|Ondřej|Šárka|Matěj|Zdeňka|Bohumil|Eliška|Vojtěch|Růžena'),
    family: split('Vrbický|Zahradová|Hůlka|Křišťan|Modřínová|Peřina|Řeřicha|Slunečko|Šípková|Žabka'),
  },
  nordic: {
    given: split('Linnéa|Åke|Søren|Ingrid|Bjørk|Øystein|Märta|Sigrún|Þorsteinn|Aino|Eero|Freja|Håkon|Liv'),
    family: split(
      'Solvang|Björkmo|Nordhage|Ålund|Østerby|Sæther-Lie|Lindqvara|Hvidbjerg|Jónsdalur|Kettunmäki|Fjällstig|Myrdalsson',
    ),
  },
  dutch: {
    given: split('Sanne|Joost|Maaike|Wouter|Fenna|Thijs|Geertje|Daan'),
    family: split(
      "van der Zilverberg|de Wolkenaar|van 't Duinhof|ter Heideveld|Korenbloem|van den Ouden Akker|Molenwiek|Rietzanger",
    ),
  },
  hungarian: {
    given: split('Zsófia|Ágnes|Gergő|Ildikó|Bálint|Réka|Csaba|Tünde'),
    family: split('Kőrösfalvy|Búzavirág|Erdőházi|Fűzfás|Nyárády-Pál|Szélkötő|Tavaszi|Üveges'),
  },
  turkish: {
    given: split('Elif|Çağrı|Şebnem|Oğuz|İpek|Gülşah|Barış|Ünal|Defne|Tuğba'),
    family: split('Akçınar|Güneşoğlu|Yıldırmaz|Işıkdere|Çamlıbel-Su|Karlıdağ|Özpınar|Şenyuva'),
  },
  greek: {
    given: split('Eleni|Stavros|Kalliopi|Thanos|Danae|Ariadni|Petros'),
    family: split('Thalassinou|Mavrolithos|Anemodouras|Kyparissiou|Petropouli|Selinakis'),
  },
  balkan: {
    given: split('Dragana|Đorđe|Mirela|Željko|Snežana|Ștefan|Ioana|Răzvan|Ljubica|Čedomir'),
    family: split('Vetrić|Šumarević|Brănescu-Vad|Jezerković|Crângaru|Zvončić|Țărmure|Bjeloperić'),
  },
  nigerian: {
    given: split('Dele|Chiamaka|Tunde|Ngozi|Ifeoma|Obinna|Folasade|Ayọ̀délé|Emeka|Simisola'),
    family: split('Adebanwi-Cole|Okwuosa|Olórunṣògo|Nwachinemere|Ezeudo|Akintola-Bright|Ogbuefi|Fádípẹ̀'),
  },
  african: {
    given: split('Amara|Kofi|Wanjiru|Thabo|Makena|Selam|Yared|Nomvula|Abena|Jabari|Zanele|Mamadou'),
    family: split(
      "Brandt-Owusu|Mwangaza|Tshilidzi|Asantewaa-Reid|Kiprugut|Woldeselassie|N'Diaye-Roux|Mokoena-Blum|Ouattarafo|Dlangamandla",
    ),
  },
  arabic: {
    given: split('Yusuf|Layla|Hamza|Noor|Idris|Salma|Rashid|Dunya|Walid|Hind'),
    family: split(
      'al-Bustani|El Wardi|Ben Zaytoun|Abu Qamar|Al-Nahhas Darr|bin Rimal|Haddad-Sahl|Ould Sidina',
    ),
  },
  persian: {
    given: split('Shirin|Farhad|Golnaz|Kamran|Parisa|Siavash|Yasaman'),
    family: split('Baharestani|Golabi-Rad|Kuhpaye|Nilufari|Rudbaran|Sepidar'),
  },
  indian: {
    given: split('Priya|Anirudh|Kavitha|Rohan|Meenakshi|Sanjana|Vikram|Harpreet|Ishaan|Tara|Lakshmi|Devika'),
    family: split(
      'Chandrabagh|Nair-Coombe|Malhotrey|Sundarvan|Kurupath|Banerfield|Dhaliwood|Iyerkulam|Raghunandi|Sen-Morrow|Patwardhane',
    ),
  },
  chinese: {
    given: split('Mei-Ling|Xiaoyue|Jun|Wing-Yan|Zhihao|Yuxuan|Lan|Siu-Ming'),
    family: split('Ouyang-Lake|Zhu|Fong-Bright|Luo|Szeto|Qin|Hsieh-Vale|Tong'),
  },
  japanese: {
    given: split('Haruka|Kenji|Sakura|Daichi|Yūko|Shōta|Mio'),
    family: split('Tsukimori|Hoshikawa|Ōnishi-Park|Yamabuki|Aozora|Kazehaya'),
  },
  korean: {
    given: split('Ji-woo|Min-seo|Hyun-joo|Seo-yeon|Tae-yang'),
    family: split('Baek-Hollis|Namgoong|Seomun|Ok|Dokgo'),
  },
  vietnamese: {
    given: split('Minh Anh|Thảo|Đức|Quỳnh|Hồng Nhung'),
    family: split('Trần-Moss|Lương Thị|Đặng|Phạm-Wilde|Vũ'),
  },
  pacific: {
    given: split('Leilani|Tāne|Moana|Kahu|Sefa|Anahera'),
    family: split('Te Awaroa|Faleolo|Kealohapau|Marama-Stone|Tuimavave'),
  },
  cjk: {
    given: split('小月|明轩|静怡|遥|健太|지우'),
    family: split('欧阳|骆|秦|星川|月森|백'),
    script: 'cjk',
  },
  arabicScript: {
    given: split('نور|سلمى|إدريس|ليلى'),
    family: split('البستاني|الوردي|أبو قمر|بن زيتون'),
    script: 'arabic',
  },
  cyrillic: {
    given: split('Злата|Мирон|Софія|Тихон|Надежда'),
    family: split('Яблонева|Ветров|Зоряна|Лугова|Снегирёв'),
    script: 'cyrillic',
  },
} as const satisfies Record<string, NameList>;

/** Parts of family names that were put together for this world (`Hazelcroft`). */
export const compoundStarts = split(
  'Hazel|Marsh|Winter|Copper|Thorn|Lark|Fern|Moss|Quill|Barley|Heron|Rook|Silver|Wether|Amber|Candle|Dapple|Elder|Finch|Gorse|Hollin|Ivel|Juniper|Linnet|Mallow|Otter|Plover|Rowan|Sedge|Teasel',
);
export const compoundEnds = split(
  'by|well|worth|croft|field|gate|holt|ley|mere|ridge|stead|ton|wick|wright|moor|shaw|combe|den|thwaite|bourne',
);

export type NameOrigin = keyof typeof nameLists;

/** How often a name of each origin is drawn. */
export const originWeights: Readonly<Record<NameOrigin, number>> = {
  british: 26,
  irish: 6,
  german: 9,
  french: 6,
  spanish: 6,
  portuguese: 3,
  italian: 4,
  polish: 4,
  czech: 2,
  nordic: 4,
  dutch: 3,
  hungarian: 2,
  turkish: 3,
  greek: 2,
  balkan: 2,
  nigerian: 4,
  african: 4,
  arabic: 3,
  persian: 2,
  indian: 6,
  chinese: 3,
  japanese: 2,
  korean: 1,
  vietnamese: 1,
  pacific: 1,
  cjk: 0.8,
  arabicScript: 0.5,
  cyrillic: 0.7,
};

/** What people put behind their last name on LinkedIn. */
export const lastNameDecorations: readonly string[] = [
  ', PhD',
  ', Ph.D.',
  ', MBA',
  ', PMP®',
  ' 🚀',
  ' 🌱',
  ' (she/her)',
  ' (he/him)',
  ' (they/them)',
  ', MA, FRSA',
  ' | Hiring!',
  ' ✨ CPsychol',
  ', PMP, CSM',
  ' 🇺🇦',
  ' - Open to work',
];
