// What a folder or a Gmail label says of the mail in it: sent, drafts, spam, trash, chat. Names are localised by each program;
// these are of Gmail, Outlook, Thunderbird and Apple Mail in the languages that the house's users are likeliest to have.
import { foldName } from '#domain/name-folding.ts';
import { baseName } from '#formats/file-look.ts';
import { decodeText } from './words.ts';

export type MailFolder = 'sent' | 'draft' | 'spam' | 'trash' | 'chat';

const names: Readonly<Record<MailFolder, string>> = {
  sent: 'sent|sent items|sent mail|sent messages|sent-mail|sent objects|gesendet|gesendete objekte|gesendete elemente|gesendete nachrichten|envoyes|messages envoyes|elements envoyes|courrier envoye|enviados|elementos enviados|correo enviado|mensajes enviados|enviadas|itens enviados|mensagens enviadas|e-mails enviados|posta inviata|inviati|inviata|elementi inviati|verzonden|verzonden items|verzonden berichten|skickat|skickade|sendt|sendte elementer|lahetetyt|wyslane|elementy wyslane|odeslane|odeslana posta|odoslane|elkuldott|trimise|отправленные|исходящие|надіслані|gonderilmis|gonderilen|gonderilmis postalar|απεσταλμενα|已发送|已发邮件|已发送邮件|已傳送|寄件備份|送信済み|送信済みメール|보낸편지함|보낸 편지함|보낸메일함|المرسلة|נשלח|דואר יוצא|ส่งแล้ว|đa gui|thu đa gui|terkirim|enviats|env',
  draft:
    'draft|drafts|entwurf|entwurfe|brouillon|brouillons|borrador|borradores|rascunho|rascunhos|bozza|bozze|concept|concepten|utkast|kladder|kladde|luonnos|luonnokset|robocze|wersje robocze|szkice|koncepty|rozepsane|piszkozatok|ciorne|черновики|черновик|чернетки|taslaklar|taslak|προχειρα|草稿|草稿箱|下書き|임시보관함|مسودات|المسودات|טיוטות|ร่าง|จดหมายร่าง|thu nhap|draf|esborranys',
  spam: 'spam|junk|junk e-mail|junk email|junk mail|bulk mail|bulk|spamverdacht|unerwunscht|werbung|courrier indesirable|indesirables|pourriel|correo no deseado|no deseado|lixo eletronico|lixo electronico|posta indesiderata|indesiderata|ongewenste e-mail|ongewenst|skrappost|uonsket e-post|uonsket|roskaposti|wiadomosci-smieci|nevyzadana posta|nevyzadana|levelszemet|спам|нежелательная почта|gereksiz|istenmeyen|istenmeyen e-posta|ανεπιθυμητη αλληλογραφια|垃圾邮件|垃圾郵件|迷惑メール|스팸|스팸함|بريد مزعج|الرسائل غير المرغوب فيها|דואר זבל|ספאם|สแปม|correu brossa',
  trash:
    'trash|deleted|deleted items|deleted messages|bin|papierkorb|geloschte objekte|geloschte elemente|geloscht|corbeille|elements supprimes|messages supprimes|papelera|elementos eliminados|eliminados|lixeira|lixo|itens excluidos|excluidos|cestino|posta eliminata|elementi eliminati|eliminata|prullenbak|verwijderde items|verwijderd|papperskorgen|borttaget|papirkurv|slettet post|slettede elementer|soppel|roskakori|poistetut|kosz|elementy usuniete|kos|odstranena posta|kuka|lomtar|torolt elemek|cosul de gunoi|cos|корзина|удаленные|удаленные|кошик|cop kutusu|cop|silinmis ogeler|καδος απορριμματων|已删除|已删除邮件|已刪除的郵件|垃圾桶|回收桶|ゴミ箱|削除済みアイテム|휴지통|지운편지함|المهملات|سلة المهملات|אשפה|ถังขยะ|thung rac|sampah|paperera',
  chat: 'chat|chats|chat history|unterhaltungen|discussions|hangouts|chatten|czat|чат|чаты|sohbetler|聊天|チャット|채팅|conversas|conversaciones',
};

const known = new Map<string, MailFolder>();
for (const [folder, list] of Object.entries(names) as [MailFolder, string][])
  for (const name of list.split('|')) known.set(plain(name), folder);

/** Lower-case, without accents and marks: `[Gmail]/Éléments envoyés` and `elements envoyes` are one. */
function plain(name: string): string {
  return (
    foldName(name) ||
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  );
}

const labels = new Map<string, readonly MailFolder[]>();

/** What the value of `X-Gmail-Labels` says; the same few values stand on all messages. */
export function foldersOfLabels(raw: string): readonly MailFolder[] {
  if (raw === '') return [];
  let folders = labels.get(raw);
  if (!folders) {
    const found = decodeText(raw)
      .split(',')
      .flatMap((label) => folderCalled(label.replace(/^"|"$/g, '')) ?? []);
    folders = [...new Set(found)];
    if (labels.size < 5000) labels.set(raw, folders);
  }
  return folders;
}

/** What a path says: its last part first (`Sent.mbox/mbox`, `[Gmail].sbd/Sent Mail`, `.Sent/cur/1.M2P3`). */
export function folderOfPath(path: string): MailFolder | undefined {
  const parts = path.split(/[/\\]/);
  const last = baseName(path);
  for (const part of [last, ...parts.slice(0, -1).toReversed()]) {
    const name = part.replace(/\.(?:mbox|mbx|sbd|eml|emlx|txt|partial)$/i, '').replace(/-\d{1,3}$/, '');
    if (/^(?:cur|new|tmp|mbox|messages|attachments|data|\d)$/i.test(name)) continue;
    const pieces = name.split('.').filter((piece) => piece !== '' && !/^inbox$/i.test(piece));
    const folder = folderCalled(pieces.at(-1) ?? name) ?? folderCalled(name.replace(/ \(\d+\)$/, ''));
    if (folder) return folder;
  }
  return undefined;
}

function folderCalled(label: string): MailFolder | undefined {
  return known.get(plain(label.replace(/^\[(?:gmail|google mail)\]\/?/i, '')));
}
