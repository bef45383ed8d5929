// Short exchanges between people, three or four lines each, by tone. Either side may begin; the last line never asks for
// anything, so that a finished exchange leaves no reply owed.

export type Tone = 'friend' | 'colleague' | 'school' | 'acquaintance' | 'online' | 'recruiter';

export const conversations: Readonly<Record<Tone, readonly (readonly string[])[]>> = {
  friend: [
    [
      'Saw a poster for the lantern walk and thought of you. Are you going this year?',
      'Yes! The whole house is going. Shall we meet by the bridge at six?',
      'Perfect, see you there. I will bring the flask.',
    ],
    [
      'How did the talk go?',
      'Better than I feared. Two people stayed behind to ask questions, and one of them laughed in the right place.',
      'I knew it. So proud of you.',
    ],
    [
      'The plum tree went mad this year. Do you want a bag?',
      'Two bags, please. I will swap you for a jar of the green chutney.',
      'Deal. I will leave them on your step on Saturday.',
    ],
    [
      'Thinking of you today. No need to answer.',
      'That came at the right moment. Thank you.',
      'Always. Soup on Thursday if you like.',
    ],
    [
      'Can you remember the name of that plumber who whistles?',
      'Marek! He came within the day and would not take money for the second visit.',
      'You are a treasure. Calling him now.',
    ],
    [
      'I finished the book you lent me, on the train, crying in front of strangers.',
      'I should have warned you about page 212.',
      'I forgive you. It was worth it.',
    ],
    [
      'Are you still up for swimming on Sunday, or is it too cold for civilised people?',
      'Far too cold. I will be there at eight.',
      'Bring cake.',
    ],
    [
      'We are back! Feet hurt, heart full.',
      'Tell me everything, in order, starting with the food.',
      'Long story. I will ring you tomorrow evening.',
    ],
    [
      'Would you read two pages for me before Friday? Be as rude as you like.',
      'Send them over. I shall sharpen the pencil.',
      'Here they are. Thank you, thank you.',
      'Lovely work. Three small marks in the margin, nothing more.',
    ],
    ['Happy birthday, you wonderful creature.', 'Thank you! Best card of the day so far.'],
  ],
  colleague: [
    [
      'Did you keep the style sheet we made for the atlas? I keep quoting it at people.',
      'I did. Sending it over, with all the jokes in the margins still there.',
      'You have saved my week.',
    ],
    [
      'Quick one: who was the illustrator with the harbour drawings?',
      'Ottavia. She is lovely and answers by return. Say hello from me.',
      'Thank you, I will.',
    ],
    [
      'I miss our lunches. The new place has a canteen with a view and nobody to mock it with.',
      'Come back on a Tuesday, I will mock it with you.',
      'Done. Tuesday it is.',
    ],
    [
      'Congratulations on the new job! They are lucky.',
      'That is kind. I am still at the stage of looking for the stapler.',
      'It is always in the second drawer.',
    ],
    [
      'Would you have twenty minutes to tell me how you moved from editing into events?',
      'Gladly. I did it sideways and slowly. Wednesday after four?',
      'Wednesday is perfect.',
      'In the diary. Looking forward to it.',
    ],
    [
      'The book is out! Your name is in the thanks, third paragraph.',
      'I have just seen it and had to sit down. Thank you.',
      'It would have been half as good without you.',
    ],
    [
      'They have moved the archive to the basement. You would weep.',
      'I am weeping. Save the blue boxes at least.',
      'Already under my desk.',
    ],
    [
      'Could you pass on the name of your accountant? Mine has retired to an island.',
      'Of course: Mrs Gathercole, very calm. I have told her that you may ring.',
      'Wonderful, thank you.',
    ],
  ],
  school: [
    [
      'Is that really you? I found the class photograph with the terrible hats.',
      'It is really me. I have burnt the hat.',
      'Then only one copy is left and I am keeping it.',
    ],
    [
      'Are you coming to the reunion in May?',
      'I think so, if somebody promises that there will be no speeches.',
      'I am on the committee now. No speeches.',
    ],
    [
      'Saw that you have moved to Wexcombe. I grew up two streets away.',
      'Then you know the good chip shop. Which one is it?',
      'The one with the broken sign. Always.',
      'Confirmed. You were right.',
    ],
    [
      'Old Mr Inkpen asked after you at the market. Sharp as ever.',
      'How good to hear. Please give him my love if you see him again.',
      'I will. It made his day.',
    ],
  ],
  acquaintance: [
    [
      'It was good to meet you at the evening of small museums. You asked the question that I had been too shy to ask.',
      'You are kind. I was shaking. What did you make of the answer?',
      'Half an answer, but a graceful one. I am glad that we talked.',
    ],
    [
      'You mentioned a podcast about rivers. What was it called?',
      'The Long Water. Start with the third one.',
      'Found it. Thank you.',
    ],
    [
      'Thank you for the talk at the library. The slide with the shoebox stayed with me.',
      'How nice to hear. The shoebox is real, by the way, and still smells of camphor.',
      'Even better.',
    ],
    [
      'Are you the person who knows about reading groups in care homes?',
      'I know a little. We ran one for two years; happy to tell you what went wrong.',
      'That is just what I would like to hear. Here is my number.',
      'Got it, I will ring on Friday.',
    ],
    [
      'Our neighbour tells me that your daughter plays the cello. Does she like her teacher?',
      'Very much. Patient man, terrible jokes. I will send you his card.',
      'Thank you so much.',
    ],
    ['Here is the article that I mentioned over coffee.', 'Read it at once. Thank you for thinking of me.'],
  ],
  online: [
    [
      'Thank you for connecting. I enjoyed your piece about the weavers.',
      'Thank you for reading it. It took a year and a great deal of tea.',
      'It shows, in the best way.',
    ],
    [
      'Hello, I see that we both follow the small museums network. Nice to find you here.',
      'Likewise. It is a friendly corner.',
    ],
    ['Congratulations on your work anniversary!', 'Thank you!'],
    [
      'I came across your project on street names. How did you choose the first street?',
      'By walking. It was the one with the most arguments about it.',
      'What a good rule.',
    ],
  ],
  recruiter: [
    [
      'Hi, I came across your profile and was impressed by your background. Are you open to new opportunities?',
      'Thank you for writing. Not at the moment.',
      'Understood, all the best.',
    ],
    [
      'I have an exciting role for a content lead with one of our clients. When could we speak?',
      'Kind of you, but this one is not for me.',
      'No problem, I will keep you in mind.',
    ],
    [
      'A quick question about your experience with budgets: how large was the last one?',
      'About two hundred thousand. May I ask which organisation this is for?',
      'It has been filled in the meantime. Thank you for your time.',
    ],
  ],
};

/** What recruiters write and nobody answers. */
export const coldMessages: readonly string[] = [
  'Hi there, I came across your profile and was impressed. Are you open to a quick chat this week?',
  'Hello, we help professionals like you to grow their network by 300 %. Interested?',
  'I would love to add you to our exclusive community of leaders.',
  'Following up on my last message: did you have time to think about it?',
];

/** What one answers them now and then. */
export const kindNo: readonly string[] = [
  'Thank you for thinking of me. I am well where I am.',
  'That is kind, and not for me just now. I hope you find somebody good.',
  'Thank you. I am not looking at the moment.',
];

export const invitationNotes: readonly string[] = [
  'We met at the evening of small museums. I would be glad to stay in touch.',
  'I read your piece about reading aloud and have been passing it on ever since.',
  'We sat beside each other on the panel about neighbourhood archives. Thank you for rescuing my slides.',
  'Old colleague of Tomasz here. He says that we would get on.',
  'Lovely to talk on the train on Tuesday. I found the book you mentioned.',
  'I am starting out in museum education and admire the way you write for children.',
];

export const recommendationTexts: readonly string[] = [
  'Calm, exact and kind: the person you want beside you when the proofs come back wrong on a Friday.',
  'Listens first, then says the one thing that helps. I learned more from a year of sharing a desk than from any course.',
  'Makes everyone around a table braver. I would work together again tomorrow.',
  'Never once made me feel slow, and I was. A rare colleague.',
];

export const noteTexts: readonly string[] = [
  'Met at the library talk; collects ferry timetables.',
  'Daughter starts school in autumn. Ask how it went.',
  'Knows everyone in the regional archives.',
  'Wants to hear about the reading group.',
];
