// What WhatsApp itself writes into a chat, in the languages seen: notices, pictures left out, deleted messages, calls. A text counts as
// such only where something else says so too (a mark in front, angle brackets, no author), since people write of all these things.
// In other languages a notice with an author counts as a message; formats.md 8 tells where these came from.

/** In front of what WhatsApp writes on an iPhone. */
const MARK = '\u200e';

const notice = new RegExp(
  [
    // en
    'end-to-end encrypted|security code|created (?:this )?group|created this community|added |left$|left\\.|was removed|removed |joined|changed (?:the|this|their|to)|now an admin|no longer an admin|disappearing messages|invite link|pinned a message|blocked this contact|this chat is with|messages and calls are|business account|turned (?:on|off)',
    // de
    'ende-zu-ende|sicherheitsnummer|gruppe [„“"].*erstellt|hinzugefügt|verlassen\\.?$|entfernt|beigetreten|geändert|admin|selbstlöschende|einladungslink|angepinnt|blockiert',
    // fr
    'bout en bout|code de sécurité|a créé le groupe|a ajouté|est parti|a quitté|a retiré|a rejoint|a changé|a modifié|messages éphémères|a épinglé',
    // es, pt, it
    'extremo a extremo|código de seguridad|creó (?:el|este) grupo|añadió|agregó|salió|eliminó a|se unió|cambió|mensajes temporales',
    'ponta a ponta|código de segurança|criou (?:o|este) grupo|adicionou|saiu|removeu|entrou|mudou|mensagens temporárias',
    'crittografi|codice di sicurezza|ha creato il gruppo|ha aggiunto|ha abbandonato|è uscit|ha rimosso|si è unit|ha cambiato|ha modificato|messaggi effimeri',
    // nl, sv, da, nb, pl, ru, tr
    'end-to-end|beveiligingscode|heeft de groep|toegevoegd|heeft de groep verlaten|verwijderd|gewijzigd|slutpunkt|säkerhetskod|skapade gruppen|lade till|lämnade|sikkerhedskode|sikkerhetskode|oprettede gruppen|opprettet gruppen',
    'zaszyfrowane|kod bezpieczeństwa|utworzył|dodał|opuścił|сквозным|код безопасности|создал|добавил|вышел|вышла|покинул|изменил|uçtan uca|güvenlik kodu|grubu oluşturdu|ekledi|ayrıldı',
    // Asia and the Near East
    '端到端|端對端|安全代码|安全碼|创建了群|建立了群|加入了|退出了|エンドツーエンド|セキュリティコード|グループ.*作成|追加しました|退出しました|종단간|보안 코드|그룹을 만들|초대했|나갔습니다|تمامًا بين الطرفين|التشفير|رمز الأمان|سرتاسر|एंड-टू-एंड|शुरू से अंत',
  ].join('|'),
  'iu',
);

const groupSign =
  /created (?:this )?group|created this community|added you|you added|you(?:’|')re now an admin|changed (?:the|this) (?:subject|group)|using this group’s invite|hat die gruppe|hinzugefügt|gruppe verlassen|a créé le groupe|vous a ajouté|creó (?:el|este) grupo|criou (?:o|este) grupo|ha creato il gruppo|heeft de groep|skapade gruppen|grubu oluşturdu|создал[аи]? группу|创建了群|建立了群|グループ.*作成|그룹을 만들/iu;

const deleted =
  /^(?:you deleted this message|this message was deleted(?: by admin.*)?|du hast diese nachricht gelöscht|diese nachricht wurde gelöscht|(?:vous avez supprimé ce message|ce message a été supprimé)|eliminaste este mensaje|se eliminó este mensaje|este mensaje fue eliminado|(?:você )?apagou esta mensagem|(?:esta )?mensagem apagada|esta mensagem foi apagada|hai eliminato questo messaggio|questo messaggio è stato eliminato|je hebt dit bericht verwijderd|dit bericht (?:is|werd) verwijderd|du (?:tog bort|raderade) (?:det här )?meddelandet|to usunięto|usunięto tę wiadomość|ta wiadomość została usunięta|вы удалили (?:данное|это) сообщение|(?:данное )?сообщение удалено|bu mesajı sildiniz|bu mesaj silindi|您已删除此消息|此消息已删除|此訊息已刪除|このメッセージは削除されました|삭제된 메시지입니다|تم حذف هذه الرسالة|حذفتَ هذه الرسالة|این پیام حذف شد)[.。]?$/iu;
const deletedByMe =
  /^(?:you deleted|du hast diese|vous avez supprimé|eliminaste|(?:você )?apagou|hai eliminato|je hebt dit|вы удалили|bu mesajı sildiniz|您已删除|حذفتَ)/iu;

const voice =
  '(?:voice call|audio call|sprachanruf|(?:appel (?:vocal|audio))|llamada (?:de voz|de audio)|(?:chamada|ligação) de voz|chiamata (?:vocale|audio)|spraakoproep|(?:röstsamtal|ljudsamtal)|talopkald|taleanrop|połączenie głosowe|аудиозвонок|голосовой звонок|sesli arama|语音通话|語音通話|音声通話|음성 통화|مكالمة صوتية|تماس صوتی|वॉइस कॉल)';
const video =
  '(?:video ?call|videoanruf|appel vidéo|videollamada|(?:chamada|ligação) de vídeo|videochiamata|video-?oproep|videogesprek|videosamtal|videoopkald|videoanrop|połączenie wideo|видеозвонок|görüntülü arama|视频通话|視訊通話|ビデオ通話|영상 통화|مكالمة فيديو|تماس تصویری|वीडियो कॉल)';
const missed =
  /missed|no answer|declined|verpasst|keine antwort|abgelehnt|manqué|sans réponse|pas de réponse|perdida|sin respuesta|perdid[ao]|não atendid|sem resposta|persa|senza risposta|nessuna risposta|gemist|geen antwoord|missat|ubesvaret|ubesvart|nieodebrane|пропущ|нет ответа|cevapsız|cevap yok|未接|不在着信|부재중|لم يتم الرد|فائتة|از دست رفته|छूटी/iu;
const call = new RegExp(`^(?:${voice}|${video})$`, 'iu');
const callHeld = new RegExp(
  `^(?:(?<voice>${voice})|(?<video>${video}))(?:[.,:،]| ·)?\\s*\\(?\\p{Nd}{1,3}(?::\\p{Nd}{2}){0,2}\\s?(?![ap]\\.?m)[\\p{L}\\p{M}.]{0,10}(?:\\s\\p{Nd}{1,2}\\s?[\\p{L}\\p{M}.]{1,10})?\\)?$`,
  'iu',
);
const callWord = new RegExp(
  `${voice}|${video}|\\bcall\\b|anruf|\\bappel\\b|llamada|chamada|ligação|chiamata|oproep|samtal|opkald|anrop|połączenie|звонок|arama|通话|通話|着信|통화|مكالمة|تماس|कॉल`,
  'iu',
);
/** “<Media omitted>”, “<attached: …>” as the whole text. */
const bracketed = /^<[^<>]{3,120}>$/u;
const attached = /\.[a-z0-9]{2,5} (?:\([^()]{5,40}\)|<[^<>]{3,40}>)$/iu;
const leftOut =
  /omitted|weggelassen|ausgeschlossen|absente?$|omis(?:es?)?$|omitid[ao]|omess[ao]|weggelaten|ocult[ao]|utelämna|udelad|utelat|pominięt|пропущен|отсутств|dahil edilmedi|已忽略|已略去|省略|생략|تم استبعاد|حذف شد/iu;

export interface Told {
  readonly kind: 'notice' | 'text' | 'media' | 'deleted' | 'call' | 'video' | 'missed';
  /** Said by WhatsApp in a way that it says of the owner alone. */
  readonly mine?: true;
  /** What the author wrote, without what WhatsApp adds. */
  readonly text: string;
}

/** What the text of an author is. */
export function tell(body: string): Told {
  const marked = body.startsWith(MARK);
  const bare = body.replace(/[\u200b-\u200f\u061c\u2060\ufeff]/g, '').trim();
  if (bare.length < 160) {
    if (deleted.test(bare))
      return { kind: 'deleted', text: '', ...(deletedByMe.test(bare) ? { mine: true } : {}) };
    const held = callHeld.exec(bare);
    if (held && !missed.test(bare))
      return { kind: held.groups?.['video'] === undefined ? 'call' : 'video', text: '' };
    // A call without how long it took was not held; so was one that is said to be missed.
    if (
      call.test(bare) ||
      (bare.length < 60 &&
        (marked || /^\p{Lu}/u.test(bare)) &&
        missed.test(bare) &&
        callWord.test(bare) &&
        !/[?!]/.test(bare))
    )
      return { kind: 'missed', text: '' };
    if (bracketed.test(bare) || attached.test(bare)) return { kind: 'media', text: '' };
    if (marked && leftOut.test(bare)) return { kind: 'media', text: '' };
  }
  if (marked && notice.test(bare)) return { kind: 'notice', text: '' };
  if (body.includes(MARK)) {
    // “… <This message was edited>”; “photo.jpg (file attached)” with words below it.
    const text = body.replace(/\s*\u200e<[^<>\n]{5,60}>\s*$/u, '').replaceAll(MARK, '');
    return { kind: 'text', text };
  }
  return { kind: 'text', text: body };
}

/** That a notice is of a group. */
export function showsGroup(text: string): boolean {
  return groupSign.test(text);
}
