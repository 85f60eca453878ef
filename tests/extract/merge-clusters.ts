/**
 * Made-up running stories, each told by several outlets in their own words. `[word|label]` marks the word that tells an
 * event; tellings of one label are one event, of two labels are not. Tuned on; `merge-clusters-later.ts` is not.
 */
export type Cluster = {
  readonly name: string;
  readonly articles: readonly {
    readonly outlet: string;
    readonly published: string;
    readonly marked: string;
  }[];
};

export const CLUSTERS: readonly Cluster[] = [
  {
    name: 'an earthquake, its toll, a second one',
    articles: [
      {
        outlet: 'Northern Wire',
        published: '2025-05-03',
        marked:
          'A strong earthquake [struck|quake] northern Peru on Friday, killing at least 12 people, officials said. President Ana Duarte [declared|emergency] a state of emergency in the region on Saturday. Rescuers pulled three children from a collapsed school in Jaén.',
      },
      {
        outlet: 'Daily Courier',
        published: '2025-05-03',
        marked:
          'At least 15 people died when a magnitude 6.4 quake [hit|quake] northern Peru on Friday evening. Duarte on Saturday [announced|emergency] a state of emergency for three provinces. Power was out in Jaén.',
      },
      {
        outlet: 'Coast Press',
        published: '2025-05-06',
        marked:
          'Rescue workers in Peru [ended|search] their search for survivors on Monday, three days after the quake. A second, weaker earthquake [struck|second] northern Peru on Sunday. The quake that [hit|quake] northern Peru on May 2 killed 41 people.',
      },
      {
        outlet: 'Northern Wire',
        published: '2025-05-06',
        marked:
          'Peru [called|search] off the search for survivors on Monday. An aftershock of magnitude 5.1 [shook|second] northern Peru on Sunday, but nobody was hurt.',
      },
    ],
  },
  {
    name: 'two calls in a week',
    articles: [
      {
        outlet: 'Northern Wire',
        published: '2025-05-06',
        marked:
          'Chilean President Ana Duarte [called|first] Peruvian President Luis Vega on Monday to talk about the closed border. Vega [told|firstsaid] reporters on Tuesday that the talk had been friendly.',
      },
      {
        outlet: 'Daily Courier',
        published: '2025-05-07',
        marked:
          'Ana Duarte and Luis Vega [spoke|first] by phone on Monday about the closed border. Chile closed the border in March.',
      },
      {
        outlet: 'Coast Press',
        published: '2025-05-09',
        marked:
          'Ana Duarte [phoned|offer] Luis Vega again on Thursday and offered to open the border. Duarte had [called|first] Vega on Monday.',
      },
      {
        outlet: 'Northern Wire',
        published: '2025-05-09',
        marked:
          'In their second call of the week, Duarte on Thursday [offered|offer] Peruvian President Luis Vega to open the border. “The border will be open by June,” Vega [said|vegasaid] on Friday.',
      },
      {
        outlet: 'Daily Courier',
        published: '2025-05-10',
        marked:
          'Chilean President Ana Duarte [proposed|offer] to open the border in a call with Luis Vega on May 8. Vega [said|vegasaid] on Friday that the border would be open by June.',
      },
    ],
  },
  {
    name: 'two rounds of talks',
    articles: [
      {
        outlet: 'Northern Wire',
        published: '2025-04-12',
        marked:
          'Delegations from Norland and Sudmark [met|geneva] in Geneva on Thursday for a first round of talks. Norland’s foreign minister Lena Ohlsson [left|left] the talks on Friday.',
      },
      {
        outlet: 'Daily Courier',
        published: '2025-05-02',
        marked:
          'Norland and Sudmark [held|oslo] a second round of talks in Oslo on Wednesday. They had first [met|geneva] in Geneva on April 10.',
      },
      {
        outlet: 'Coast Press',
        published: '2025-05-03',
        marked:
          'Norland and Sudmark [met|oslo] again in Oslo on April 30. On Friday both sides [signed|signed] a ceasefire. The ceasefire takes effect on May 10.',
      },
      {
        outlet: 'Evening Mail',
        published: '2025-05-03',
        marked:
          'Norland and Sudmark [agreed|signed] on Friday to a ceasefire. Negotiators from Norland and Sudmark [held|geneva] talks in Geneva last month, on April 10.',
      },
    ],
  },
  {
    name: 'planned, then done, and put off in between',
    articles: [
      {
        outlet: 'Northern Wire',
        published: '2025-05-03',
        marked:
          'Norvik Energy will [open|planned] its new plant in Lima on May 12. Norvik Energy [bought|bought] the site in 2023.',
      },
      {
        outlet: 'Daily Courier',
        published: '2025-05-03',
        marked:
          'Norvik Energy is to [open|planned] a plant in Lima on 12 May. The firm [acquired|bought] the site in 2023 for $40 million.',
      },
      {
        outlet: 'Coast Press',
        published: '2025-05-10',
        marked:
          'Norvik Energy on Friday [postponed|delay] the opening of its plant in Lima by a week.',
      },
      {
        outlet: 'Evening Mail',
        published: '2025-05-10',
        marked:
          'Norvik Energy [delayed|delay] the opening of the Lima plant on Friday, citing storms.',
      },
      {
        outlet: 'Northern Wire',
        published: '2025-05-20',
        marked: 'Norvik Energy [opened|opened] its plant in Lima on Monday.',
      },
      {
        outlet: 'Daily Courier',
        published: '2025-05-20',
        marked:
          'Norvik Energy’s plant in Lima was [inaugurated|opened] on May 19 by Mayor Paul Reyes.',
      },
    ],
  },
  {
    name: 'an accusation and its denial',
    articles: [
      {
        outlet: 'Northern Wire',
        published: '2025-05-06',
        marked:
          'Prosecutors in Quito [charged|charge] Halden Power with bribery on Monday. Halden Power [paid|bribe] a minister $2 million in 2021, prosecutors said.',
      },
      {
        outlet: 'Daily Courier',
        published: '2025-05-07',
        marked:
          'Halden Power was [charged|charge] with bribery by prosecutors in Quito on Monday. Halden Power on Tuesday [denied|denial] that it had paid a minister.',
      },
      {
        outlet: 'Coast Press',
        published: '2025-05-07',
        marked:
          'Halden Power [rejected|denial] the bribery charges on Tuesday. On Monday prosecutors had [indicted|charge] the company.',
      },
    ],
  },
  {
    name: 'a trial: convicted, then sentenced',
    articles: [
      {
        outlet: 'Northern Wire',
        published: '2025-05-06',
        marked:
          'Former mayor Paul Reyes was [convicted|guilty] of fraud on Monday by a court in Valparaíso. Reyes was [arrested|arrest] in 2023.',
      },
      {
        outlet: 'Daily Courier',
        published: '2025-05-06',
        marked:
          'A court in Valparaíso [found|guilty] former mayor Paul Reyes guilty of fraud on Monday. Police had [detained|arrest] Reyes in June 2023.',
      },
      {
        outlet: 'Coast Press',
        published: '2025-05-10',
        marked:
          'Paul Reyes, the former mayor of Valparaíso, was [sentenced|jailed] to nine years in prison on Friday. He was [found|guilty] guilty of fraud on Monday.',
      },
      {
        outlet: 'Evening Mail',
        published: '2025-05-10',
        marked:
          'A judge on Friday [jailed|jailed] former mayor Paul Reyes for nine years. Reyes [appealed|appeal] on Friday evening.',
      },
    ],
  },
  {
    name: 'a takeover and a fine',
    articles: [
      {
        outlet: 'Northern Wire',
        published: '2025-05-06',
        marked:
          'Borealis [agreed|deal] to buy rival Austral Foods for $3 billion on Monday. Shares of Austral Foods [jumped|shares] 20 percent on Monday.',
      },
      {
        outlet: 'Daily Courier',
        published: '2025-05-06',
        marked:
          'Borealis on Monday [announced|deal] the takeover of Austral Foods for $3 billion. Austral Foods stock [rose|shares] by a fifth on Monday.',
      },
      {
        outlet: 'Coast Press',
        published: '2025-05-08',
        marked:
          'The European Commission on Wednesday [fined|fine] Borealis 90 million euros. Borealis [struck|deal] a deal on Monday to acquire Austral Foods.',
      },
      {
        outlet: 'Evening Mail',
        published: '2025-05-08',
        marked:
          'The European Commission [imposed|fine] a fine of 90 million euros on Borealis on Wednesday. In 2022 it [fined|oldfine] Borealis 10 million euros.',
      },
    ],
  },
  {
    name: 'two matches of the same teams',
    articles: [
      {
        outlet: 'Northern Wire',
        published: '2025-05-04',
        marked:
          'Real Lima [beat|first] Atletico Quito 2-0 on Saturday. Luis Vega [scored|goals] both goals.',
      },
      {
        outlet: 'Daily Courier',
        published: '2025-05-04',
        marked:
          'Atletico Quito [lost|first] 2-0 to Real Lima on Saturday. Striker Luis Vega [scored|goals] twice on Saturday.',
      },
      {
        outlet: 'Coast Press',
        published: '2025-05-11',
        marked:
          'Atletico Quito [beat|second] Real Lima 3-1 on Saturday. Real Lima had [won|first] 2-0 on May 3.',
      },
      {
        outlet: 'Evening Mail',
        published: '2025-05-11',
        marked:
          'Real Lima were [defeated|second] 3-1 by Atletico Quito on Saturday and are out of the cup.',
      },
    ],
  },
  {
    name: 'a resignation whose day the outlets do not agree on',
    articles: [
      {
        outlet: 'Northern Wire',
        published: '2025-05-09',
        marked:
          'Prime Minister Aino Salmi [resigned|friday] on Friday. President Rui Tavares [named|named] Lena Ohlsson her successor.',
      },
      {
        outlet: 'Daily Courier',
        published: '2025-05-10',
        marked:
          'Aino Salmi [stepped|friday] down as prime minister on Friday. Rui Tavares [appointed|named] Lena Ohlsson prime minister on Friday.',
      },
      {
        outlet: 'Coast Press',
        published: '2025-05-10',
        marked:
          'Aino Salmi [resigned|thursday] as prime minister on Thursday, after a month of protests.',
      },
      {
        outlet: 'Evening Mail',
        published: '2025-05-12',
        marked:
          'Aino Salmi [quit|friday] as prime minister last Friday. Thousands [marched|march] in Tallinn on Sunday.',
      },
    ],
  },
  {
    name: 'attacks on two days and who claims them',
    articles: [
      {
        outlet: 'Northern Wire',
        published: '2025-05-06',
        marked:
          'Gunmen [attacked|monday] a convoy near Kidal on Monday, killing nine soldiers. On Sunday rebels [attacked|sunday] a village near Gao.',
      },
      {
        outlet: 'Daily Courier',
        published: '2025-05-06',
        marked:
          'Nine soldiers were [killed|monday] on Monday when gunmen ambushed a convoy near Kidal. The government [condemned|condemn] the attack on Tuesday.',
      },
      {
        outlet: 'Coast Press',
        published: '2025-05-07',
        marked:
          'A convoy was [ambushed|monday] near Kidal on Monday; nine soldiers died. Mali’s government [condemned|condemn] the ambush on Tuesday.',
      },
      {
        outlet: 'Evening Mail',
        published: '2025-05-07',
        marked:
          'Rebels [raided|sunday] a village near Gao on Sunday and burned 40 houses. Mali’s army [bombed|bomb] rebel camps on Tuesday.',
      },
    ],
  },
];
