// Titles in many languages, and tables that hold names and nothing else: who is in them is told, and nobody is invented.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contactsIn, fileOf } from '#test/read-format.ts';
import type { ContactRecord } from '#domain/source-record.ts';
import { lookOf } from '../file-look.ts';
import type { InputFile, ReadOptions } from '../format.ts';
import { formats } from '../formats.ts';
import { recogniseFormat } from '../recognise.ts';
import { anyCsv } from './any-csv.ts';

const options: ReadOptions = { timeZone: 'UTC', me: { names: [], emails: [] } };
const file = (text: string, path = 'people.csv'): InputFile => fileOf(path, text);

async function people(
  text: string,
  path?: string,
  mappings?: ReadOptions['mappings'],
): Promise<ContactRecord[]> {
  const readings = await Array.fromAsync(
    anyCsv.read([file(text, path)], { ...options, ...(mappings ? { mappings } : {}) }),
  );
  return contactsIn(readings);
}
const kindOf = async (text: string, path?: string): Promise<string | undefined> =>
  (await recogniseFormat([file(text, path)], formats)).imports[0]?.format.name;

test('name, organisation, what they do, address, number and birthday in many languages', async () => {
  for (const [titles, given, family] of [
    ['Имя,Фамилия,Компания,Должность,Электронная почта,Телефон,Дата рождения', 'Анна', 'Котова'],
    ["Ім'я,Прізвище,Компанія,Посада,Електронна пошта,Мобільний телефон,Дата народження", 'Олена', 'Гай'],
    ['Jméno,Příjmení,Společnost,Pozice,E-mail,Telefon,Datum narození', 'Šárka', 'Žehová'],
    ['Jmeno,Prijmeni,Spolecnost,Pozice,E-mail,Telefon,Datum narozeni', 'Jan', 'Dub'],
    ['Imię,Nazwisko,Firma,Stanowisko,Adres e-mail,Telefon komórkowy,Data urodzenia', 'Ola', 'Zając'],
    ['Meno,Priezvisko,Spoločnosť,Pozícia,E-mail,Telefón,Dátum narodenia', 'Eva', 'Hora'],
    ['Keresztnév,Vezetéknév,Cég,Beosztás,E-mail cím,Telefonszám,Születési dátum', 'Gyula', 'Erdős'],
    ['Ad,Soyad,Şirket,Ünvan,E-posta,Telefon,Doğum tarihi', 'Ayşe', 'Işık'],
    ['Voornaam,Achternaam,Bedrijf,Functie,E-mailadres,Mobiel,Geboortedatum', 'Jan', 'Bos'],
    ['Förnamn,Efternamn,Företag,Befattning,E-post,Mobil,Födelsedatum', 'Åsa', 'Berg'],
    ['Fornavn,Efternavn,Virksomhed,Stilling,E-mail,Telefon,Fødselsdag', 'Søren', 'Holm'],
    ['Fornavn,Etternavn,Bedrift,Stilling,E-post,Mobil,Bursdag', 'Kåre', 'Vik'],
    ['Etunimi,Sukunimi,Yritys,Ammatti,Sähköposti,Puhelin,Syntymäaika', 'Aino', 'Mäki'],
    ['Nome,Sobrenome,Empresa,Cargo,E-mail,Celular,Data de nascimento', 'João', 'Dias'],
    ['Nome,Cognome,Azienda,Qualifica,Posta elettronica,Cellulare,Data di nascita', 'Lia', 'Neri'],
    ['Nombre,Apellidos,Empresa,Cargo,Correo electrónico,Móvil,Fecha de nacimiento', 'Íñigo', 'Paz'],
    ['Prenume,Nume,Companie,Funcție,E-mail,Telefon,Data nașterii', 'Ion', 'Pop'],
    ['Όνομα,Επώνυμο,Εταιρεία,Θέση,Email,Κινητό,Ημερομηνία γέννησης', 'Νίκος', 'Παππάς'],
    ['Prénom,Nom,Société,Poste,Courriel,Téléphone,Date de naissance', 'Zoé', 'Roy'],
    ['Vorname,Name,Firma,Funktion,E-Mail,Handy,Geburtsdatum', 'Jörg', 'Weiß'],
    ['Name,Surname,Company,Position,Email,Mobile,Birthday', 'Ann', 'Bee'],
    ['名,姓,会社名,役職,メールアドレス,電話番号,生年月日', '花子', '山田'],
    ['名字,姓氏,公司,职位,电子邮件,手机,出生日期', '伟', '王'],
    ['이름,성,회사,직책,이메일,휴대폰,생년월일', '민준', '김'],
  ] as const) {
    const text = `${titles}\n${given},${family},Kestrel,Head,a@x.example,+49 170 5550101,1969-12-24\n`;
    assert.equal(await kindOf(text), 'any-csv', titles);
    const [one] = await people(text);
    assert.deepEqual(
      {
        name: [one?.name.given, one?.name.family],
        emails: one?.emails.map(({ value }) => value),
        phones: one?.phones.map(({ value }) => value),
        roles: one?.affiliations,
        birthday: one?.birthday,
        extra: one?.extra,
      },
      {
        name: [given, family],
        emails: ['a@x.example'],
        phones: ['+49 170 5550101'],
        roles: [{ organisation: 'Kestrel', title: 'Head' }],
        birthday: '1969-12-24',
        extra: undefined,
      },
      titles,
    );
  }
});

test('one title for the whole name; and what is known to be another thing is nobody’s name', async () => {
  for (const [titles, name] of [
    ['ФИО,Телефон', 'Анна Котова'],
    ['Имя,Телефон', 'Анна Котова'],
    ['Navn,Telefon', 'Kåre Vik'],
    ['Nimi,Puhelin', 'Aino Mäki'],
    ['氏名,電話', '山田花子'],
    ['姓名,手机', '王伟'],
    ['성명,전화', '김민준'],
  ] as const)
    assert.equal((await people(`${titles}\n${name},+49 170 5550101\n`))[0]?.name.full, name, titles);
  const [one] = await people(
    'Компания,Город,Эл. почта\nБелый Чай,Тула,tea@x.example\nДва Кота,Псков,cat@x.example\n',
  );
  assert.equal(one?.name.full, 'tea');
  assert.deepEqual(one?.affiliations, [{ organisation: 'Белый Чай' }]);
});

test('a table of names alone is a table of people', async () => {
  for (const [text, first] of [
    ['First name,Last name\nAnn,Bee\nCee,Dee\n', 'Ann Bee'],
    ['First,Last\nAnn,Bee\n', 'Ann Bee'],
    ['Name,Company\nAnn Bee,Acme\nCee Dee,Beta\n', 'Ann Bee'],
    ['Name,Job title\nAnn Bee,Baker\n', 'Ann Bee'],
    ['Name\nAnn Bee\nCee Dee\n', 'Ann Bee'],
    ['Name\nAnn\nCee\n', 'Ann'],
    ['Nome\nÍris Dias\n', 'Íris Dias'],
    ['氏名\n山田花子\n', '山田花子'],
    ['Name;Geburtstag\nAnn Bee;1980-05-01\n', 'Ann Bee'],
  ] as const) {
    assert.equal(await kindOf(text), 'any-csv', text);
    assert.equal((await people(text))[0]?.name.full, first, text);
  }
  for (const text of [
    'Name,City\nKestrel,Köln\nLarkspur,Bonn\n',
    'Name\n12 eggs\n3 lemons\n500 g of flour\n',
    'Note\nCall the plumber\nBuy tea\n',
    'Company\nKestrel\nLarkspur\n',
  ])
    assert.equal(await kindOf(text), undefined, text);
});

test('a single column is one where the user says so, whatever the file is called', async () => {
  const given = [['Wer', 'name']] as const;
  for (const path of ['who.csv', 'who.txt'])
    assert.deepEqual(
      (await people('Wer\nann bee\ncee dee\n', path, { given })).map(({ name }) => name.full),
      ['ann bee', 'cee dee'],
      path,
    );
});

test('a table is told by its content and not by its name', async () => {
  const tables = {
    'google-contacts':
      'First Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value\nAna,Ruiz,,,a@x.example\n',
    'outlook-contacts':
      '"Title";"First Name";"Last Name";"Business Phone";"E-mail Address";"E-mail Type"\n"";"Ana";"Ruiz";"";"a@x.example";"SMTP"\n',
    'thunderbird-contacts':
      'First Name,Last Name,Display Name,Primary Email,Notes,\nAna,Ruiz,,a@x.example,,\n',
    'any-csv': 'Name,Email\nAna Ruiz,a@x.example\n',
  };
  for (const [name, text] of Object.entries(tables))
    for (const ending of ['vcf', 'json', 'data', 'CSV', 'bak'])
      for (const padded of [text, text + '\0'.repeat(4096)]) {
        const path = `people.${ending}`;
        assert.equal(lookOf(Buffer.from(padded)), 'text');
        assert.equal(await kindOf(padded, path), name, path);
        const format = formats.find((one) => one.name === name)!;
        const readings = await Array.fromAsync(format.read([file(padded, path)], options));
        assert.deepEqual(
          contactsIn(readings).map((one) => one.name.full),
          ['Ana Ruiz'],
          path,
        );
      }
  for (const text of ['{"a": 1, "b": 2}\n', '[1, 2]\n', '<a>, <b>\n', 'Subject: Tea, and cake\n\nHello\n'])
    assert.notEqual(await kindOf(text, 'x.json'), 'any-csv', text);
});
