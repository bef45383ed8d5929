// What columns with people are called in more languages: Russian, Ukrainian, Bulgarian, Czech, Slovak, Polish, Croatian and Slovene,
// Hungarian, Romanian, Turkish, Dutch, Swedish, Danish, Norwegian, Finnish, Baltic, Portuguese, Italian, Greek, Hebrew, Arabic,
// Japanese, Chinese, Korean, Vietnamese, Indonesian. Lower case, no blanks; accents may be missing in a file.
import type { Field } from '#formats/contact-sheet/columns.ts';

export const moreTitles: readonly (readonly [Field, string])[] = [
  [
    'name',
    'фио ф.и.о. полноеимя контактноелицо контакт піб повнеім’я повнеімя пълноиме celéjméno jménoapříjmení celémeno menoapriezvisko imiéinazwisko imięinazwisko pełnaimięinazwisko ' +
      'imeiprezime punoime név teljesnév kapcsolattartó numecomplet numeșiprenume numelecomplet adsoyad adısoyadı adivesoyadi adısoyad tamad isimsoyisim naam volledigenaam namn fullständigtnamn förochefternamn ' +
      'kontaktperson navn fuldenavn fulltnavn nimi kokonimi täisnimi vardaspavardė ονοματεπώνυμο πλήρεςόνομα שםמלא الاسم الاسمالكامل 氏名 名前 お名前 姓名 성명 họtên họvàtên hovaten nama namalengkap',
  ],
  [
    'first-name',
    'имя ім’я імя име jméno křestníjméno krstnéméno meno krstnémeno ime keresztnév utónév prenume prenumele ad adı adi isim i̇sim isminiz förnamn tilltalsnamn fornavn etunimi eesnimi vārds vardas primeironome nomepróprio ' +
      'nomedibattesimo όνομα שםפרטי الاسمالأول 名 名字 이름 tên namadepan',
  ],
  [
    'middle-name',
    'отчество побатькові презиме druhéjméno drugieimię druhémeno köztesnév középsőnév ikinciad ikinciisim mellannamn mellemnavn mellomnavn toinennimi segundonome secondonome δεύτεροόνομα πατρώνυμο',
  ],
  [
    'last-name',
    'фамилия прізвище фамилно príjmení příjmení priezvisko prezime priimek nazwisko vezetéknév családnév nume numedefamilie soyad soyadı soyadi soyisim efternamn efternavn etternavn sukunimi perekonnanimi uzvārds pavardė ' +
      'últimonome nomedefamília επώνυμο επίθετο שםמשפחה اسمالعائلة 姓 苗字 姓氏 성 họ namabelakang',
  ],
  [
    'prefix',
    'обращение звертання oslovení titul titulus megszólítás zwrotgrzecznościowy tytuł unvanön hitap tilltal titolo tratamento προσφώνηση 敬称 称谓 稱謂 호칭',
  ],
  [
    'nickname',
    'прозвище ник псевдоним прізвисько přezdívka prezývka pseudonim nadimak vzdevek becenév poreclă lakap takmaad smeknamn kælenavn kaldenavn kallenavn lempinimi hüüdnimi alcunha apelidocarinhoso ' +
      'παρατσούκλι כינוי ニックネーム 昵称 暱稱 별명',
  ],
  [
    'email',
    'электроннаяпочта эл.почта элпочта почта емейл имейл емайл адресэлектроннойпочты эл.адрес електроннапошта ел.пошта пошта електронапоща elektronickápošta mailováadresa emailováadresa adrese-mail adresemail e-pošta epošta ' +
      'e-mailcím emailcím drótposta adresădeemail adresae-mail eposta e-posta epostaadresi e-postaadresi e-post epost e-postadress epostadress e-mailadresse e-postadresse mailadresse sähköposti sähköpostiosoite e-pasts el.paštas ' +
      'correioeletrónico correioeletrônico endereçodee-mail indirizzoe-mail indirizzodiposta email:indirizzo ηλεκτρονικόταχυδρομείο ηλ.ταχυδρομείο διεύθυνσηemail דואל דוא״ל אימייל البريدالإلكتروني ' +
      'メール メールアドレス 電子メール eメール eメールアドレス 邮箱 邮件 电子邮件 電子郵件 电子邮箱 電郵 邮箱地址 電子信箱 이메일 전자메일 메일 이메일주소 thưđiệntử surel',
  ],
  [
    'phone',
    'телефон тел тел. мобильный мобильныйтелефон моб.телефон моб. сотовый номертелефона рабочийтелефон домашнийтелефон мобільний мобільнийтелефон номертелефону gsm mobilnítelefon mobilnýtelefon telefonníčíslo telefónnečíslo ' +
      'telefón mobilnitelefon komórka telefonkomórkowy numertelefonu mobitel telefonszám mobilszám mobiltelefonszám telefonmobil ceptelefonu telefonnumarası cepnumarası mobiel mobielnummer mobiltelefonnummer telefonnr mobilnr ' +
      'puhelin puhelinnumero matkapuhelin kännykkä telefons tālrunis telefonas telefonecelular telemóvel númerodetelefone numeroditelefono telefonocellulare telefonofisso τηλέφωνο κινητό τηλ. κινητότηλέφωνο טלפון נייד טלפוןנייד ' +
      'الهاتف الجوال رقمالهاتف 電話 電話番号 携帯 携帯電話 携帯番号 携帯電話番号 电话 手机 手機 手机号 手机号码 电话号码 移动电话 電話號碼 전화 전화번호 휴대폰 휴대전화 핸드폰 휴대폰번호 điệnthoại sốđiệnthoại telepon nomortelepon',
  ],
  [
    'organisation',
    'компания организация фирма местоработы работодатель предприятие компанія організація підприємство роботодавець společnost organizace zaměstnavatel spoločnosť organizácia zamestnávateľ organizacja pracodawca nazwafirmy ' +
      'tvrtka poduzeće podjetje cég cégnév szervezet munkahely vállalat companie firmă organizație societate angajator şirket şirketadı kurum kuruluş işyeri werkgever bedrijfsnaam företag företagsnamn arbetsgivare virksomhed arbejdsgiver ' +
      'bedrift arbeidsgiver yritys organisaatio työnantaja ettevõte uzņēmums įmonė organização companhia empregador nomedaempresa ditta ente datoredilavoro εταιρεία εταιρία οργανισμός εργοδότης חברה ארגון מקוםעבודה الشركة المؤسسة ' +
      '会社 会社名 勤務先 勤務先名 組織 所属 公司 公司名称 单位 單位 组织 組織名 企业 工作单位 회사 회사명 직장 소속 조직 côngty perusahaan',
  ],
  [
    'department',
    'отдел подразделение відділ oddělení oddelenie dział odjel osztály departament departman bölüm avdelning afdeling avdeling osasto setor τμήμα מחלקה القسم 部署 部門 部门 부서 phòngban departemen',
  ],
  [
    'title',
    'должность профессия посада професія длъжност pozice funkce povolání pozícia funkcia povolanie stanowisko zawód pozicija zanimanje beosztás munkakör pozíció foglalkozás funcție funcția profesie ünvan unvan görev pozisyon meslek ' +
      'functietitel titel jobbtitel befattning yrke stilling jobtitel tittel titteli tehtävänimike tehtävä ammatti amet amats pareigos função profissão ocupação qualifica posizione mansione professione incarico θέση ιδιότητα επάγγελμα ' +
      'תפקיד المسمىالوظيفي الوظيفة 役職 職業 肩書き 肩書 職種 职位 職位 职务 職務 职称 頭銜 직책 직위 직함 직업 chứcvụ chứcdanh jabatan',
  ],
  [
    'birthday',
    'деньрождения датарождения д.р. деньнародження датанародження рожденден narozeniny datumnarození narodeniny dátumnarodenia urodziny dataurodzenia rođendan datumrođenja rojstnidan születésnap születésidátum születésiidő ' +
      'datanașterii ziuadenaștere doğumtarihi doğumgünü födelsedag födelsedatum fødselsdag fødselsdato bursdag syntymäpäivä syntymäaika sünnipäev dzimšanasdiena gimtadienis datadenascimento aniversário nascimento datadinascita ' +
      'ημερομηνίαγέννησης γενέθλια ימיהולדת יוםהולדת תאריךלידה تاريخالميلاد 誕生日 生年月日 生日 出生日期 생일 생년월일 ngàysinh tanggallahir',
  ],
  [
    'address',
    'адрес адреса adresa cím lakcím adresă adrese adresi adress osoite aadress morada διεύθυνση כתובת العنوان 住所 地址 주소 địachỉ alamat',
  ],
  [
    'street',
    'улица вулиця ulice ulica utca stradă sokak cadde gata gatuadress gade gate katuosoite tänav οδός 街道 番地 도로명',
  ],
  [
    'postcode',
    'индекс почтовыйиндекс індекс поштовийіндекс psč kodpocztowy poštanskibroj irányítószám codpoștal postakodu postnummer postnr postinumero sihtnumber ταχυδρομικόςκώδικας τ.κ. τκ מיקוד الرمزالبريدي 郵便番号 邮编 邮政编码 郵遞區號 우편번호 kodepos',
  ],
  [
    'city',
    'город місто град město obec mesto miasto miejscowość grad kraj/miasto város település helység oraș localitate şehir woonplaats postort poststed by kaupunki postitoimipaikka linn pilsēta miestas localidade πόλη עיר المدينة 市区町村 市 城市 도시 thànhphố kota',
  ],
  [
    'region',
    'область регион район województwo okres megye județ il/ilçe län fylke maakunta distrito nomeprovincia νομός 都道府県 省 省份 州 시도',
  ],
  [
    'country',
    'страна країна държава země stát krajina štát država ország țară ülke maa riik valsts šalis nazione χώρα מדינה الدولة 国 国家 國家 국가 나라 quốcgia negara',
  ],
  [
    'link',
    'сайт вебсайт веб-сайт webovéstránky webovástránka stronawww weboldal honlap websitesi webbplats hjemmeside nettsted verkkosivu kotisivu sítio ιστοσελίδα אתר الموقع ウェブサイト ホームページ 网站 網站 웹사이트 홈페이지',
  ],
  [
    'tags',
    'группа группы метки теги категория група групи мітки skupina skupiny štítky grupa grupy kategorie csoport címkék etichete etiketler grup grupper etiketter ryhmä ryhmät tunnisteet grupos gruppi ετικέτες ομάδα קבוצה ラベル グループ 标签 標籤 分组 그룹 라벨',
  ],
  [
    'notes',
    'примечание примечания заметки заметка комментарий комментарии примітка примітки нотатки бележки poznámka poznámky notatki uwagi komentarz bilješke opombe megjegyzés megjegyzések jegyzet observații notlar not açıklama opmerkingen notities ' +
      'anteckningar kommentarer noter bemærkninger notater merknader muistiinpanot huomautukset huomiot lisätiedot märkused notas observações osservazioni annotazioni σημειώσεις παρατηρήσεις הערות ملاحظات 備考 メモ 备注 備註 笔记 메모 비고 ghichú catatan',
  ],
  // How a name is read aloud, other messengers, sex, and the like: theirs, and no name.
  [
    'keep',
    'фонетическоеимя пол стать pohlaví płeć spol neme sex cinsiyet kön køn kjønn sukupuoli género genere φύλο sesso gender geschlecht sexe sexo ふりがな フリガナ よみがな カナ 氏名カナ 性別 性别 微信 qq 성별 telegram skype viber',
  ],
];
