/** More running stories in the manner of `merge-clusters.ts`, written after the rules and measured before any change. */
import type { Cluster } from './merge-clusters.ts';

export const LATER: readonly Cluster[] = [
  {
    name: 'a strike at a port',
    articles: [
      {
        outlet: 'Harbour News',
        published: '2025-06-03',
        marked:
          'Dockworkers in Rotterdam [walked|strike] off the job on Monday in a dispute over pay. The union FNV [called|call] the strike on Friday.',
      },
      {
        outlet: 'Low Country Post',
        published: '2025-06-03',
        marked:
          'Thousands of dockworkers [began|strike] a strike in Rotterdam on Monday. Shipping firm Maersk [diverted|divert] six ships to Antwerp on Monday.',
      },
      {
        outlet: 'Trade Daily',
        published: '2025-06-06',
        marked:
          'The port of Rotterdam [raised|offer] its pay offer on Thursday, and FNV [suspended|end] the strike that evening. Maersk had [diverted|divert] ships to Antwerp on Monday.',
      },
      {
        outlet: 'Harbour News',
        published: '2025-06-07',
        marked:
          'FNV [halted|end] the Rotterdam strike on Thursday after the port increased its offer. Members of FNV will [vote|vote] on the deal on June 12.',
      },
    ],
  },
  {
    name: 'a rocket: put off, launched, lost',
    articles: [
      {
        outlet: 'Orbit Daily',
        published: '2025-06-03',
        marked:
          'Engineers [postponed|delay] the launch of the Kestrel rocket on Monday because of high winds. The rocket is to [lift|plan] off on June 5.',
      },
      {
        outlet: 'Coast Press',
        published: '2025-06-03',
        marked:
          'The launch of the Kestrel rocket was [delayed|delay] on Monday by strong winds at Kourou.',
      },
      {
        outlet: 'Orbit Daily',
        published: '2025-06-06',
        marked:
          'The Kestrel rocket [exploded|explosion] two minutes after liftoff on Thursday. Arianespace [opened|probe] an investigation on Friday.',
      },
      {
        outlet: 'Evening Mail',
        published: '2025-06-06',
        marked:
          'A Kestrel rocket [blew|explosion] up over the Atlantic on Thursday. Arianespace on Friday [launched|probe] an investigation into the failure.',
      },
    ],
  },
  {
    name: 'two votes on one law',
    articles: [
      {
        outlet: 'Capital Times',
        published: '2025-06-11',
        marked:
          'The Senate [approved|senate] the water bill on Tuesday by 30 votes to 21. President Rui Tavares [promised|promise] to sign it.',
      },
      {
        outlet: 'Low Country Post',
        published: '2025-06-11',
        marked: 'The Senate on Tuesday [passed|senate] a bill on water rights, 30-21.',
      },
      {
        outlet: 'Capital Times',
        published: '2025-06-20',
        marked:
          'The lower house [rejected|house] the water bill on Thursday. The Senate had [backed|senate] it on June 10.',
      },
      {
        outlet: 'Evening Mail',
        published: '2025-06-20',
        marked:
          'Lawmakers in the lower house [voted|house] down the water bill on Thursday. Tavares [criticized|critic] the vote on Friday.',
      },
      {
        outlet: 'Low Country Post',
        published: '2025-06-21',
        marked:
          'Rui Tavares [condemned|critic] the rejection of the water bill on Friday. Farmers [protested|protest] in Lisbon on Friday.',
      },
    ],
  },
  {
    name: 'a quotation in two papers, and another of the same speaker that week',
    articles: [
      {
        outlet: 'Capital Times',
        published: '2025-06-11',
        marked:
          '“We will not sell a single drop of our water to anybody,” Rui Tavares [said|water] in Lisbon on Tuesday.',
      },
      {
        outlet: 'Low Country Post',
        published: '2025-06-12',
        marked:
          'Rui Tavares [said|water] on Tuesday: “We will not sell a single drop of our water to anybody.” On Wednesday Tavares [said|roads] that the motorway to Porto would be free.',
      },
      {
        outlet: 'Evening Mail',
        published: '2025-06-12',
        marked:
          '“The motorway to Porto will cost nothing,” Tavares [told|roads] reporters on Wednesday.',
      },
    ],
  },
  {
    name: 'two people of one party do the same on one day',
    articles: [
      {
        outlet: 'Capital Times',
        published: '2025-06-11',
        marked:
          'Finance minister Lena Ohlsson [resigned|ohlsson] on Tuesday. Trade minister Thomas Weber [resigned|weber] on Tuesday too.',
      },
      {
        outlet: 'Low Country Post',
        published: '2025-06-11',
        marked:
          'Lena Ohlsson [quit|ohlsson] as finance minister on Tuesday. Trade minister Thomas Weber [stepped|weber] down on Tuesday.',
      },
      {
        outlet: 'Evening Mail',
        published: '2025-06-12',
        marked:
          'President Rui Tavares [accepted|accepted] the resignations on Wednesday. Ohlsson [resigned|ohlsson] on Tuesday over the budget.',
      },
    ],
  },
];
