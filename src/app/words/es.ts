import type { Messages } from './en.ts';

const numbers = new Intl.NumberFormat('es');
const plural = (n: number, one: string, many: string) =>
  `${numbers.format(n)} ${n === 1 ? one : many}`;

/** What the interface says, in Spanish. */
export const es: Messages = {
  events: (n) => plural(n, 'hecho', 'hechos'),
  articles: (n) => plural(n, 'artículo', 'artículos'),
  quotes: (n) => plural(n, 'cita', 'citas'),
  accounts: (n) => plural(n, 'relato', 'relatos'),
  summary: (events, articles, span) => `${events} de ${articles}, ${span}`,
  skip: 'Ir a los hechos',

  search: 'Buscar hechos y citas',
  searchLabel: 'Buscar',
  view: 'Vista',
  timeline: 'Cronología',
  list: 'Lista',
  share: 'Compartir',
  help: 'Teclas y ayuda',
  about: 'En qué se apoya',

  actors: 'Actores',
  actorsHint: { any: 'hechos con alguno de ellos', all: 'hechos con todos ellos' },
  any: 'alguno',
  all: 'todos',
  matchLabel: 'Mostrar hechos con',
  takesPart: (all, acting) =>
    `${plural(all, 'hecho', 'hechos')}: actúa o habla en ${acting}, recibe la acción o es mencionado en ${all - acting}`,
  alsoMentioned: 'también mencionados',
  moreActors: (n) => `${n} más`,
  fewerActors: 'Menos',
  findActor: 'Buscar un actor por cualquiera de sus nombres',
  noActor: 'Ningún actor se llama así.',
  noActorLeft: 'Nadie participa en lo encontrado.',
  clear: 'Borrar',
  lanes: 'Carriles por actor',

  order: 'Orden de la lista',
  orders: { date: 'Por fecha', best: 'Mejores primero' },
  searchingTitles:
    'Se busca en títulos y nombres; las palabras de los artículos se están cargando.',
  searchingPart: (percent: number) =>
    `Se busca en títulos, nombres y el ${percent} % de las palabras de los artículos; el resto se está cargando.`,
  wordsFailed:
    'Solo se ha buscado en títulos y nombres: no se pudieron cargar las palabras de los artículos.',
  wordsFailedPart:
    'No se pudieron cargar algunas palabras de los artículos, y en ellas no se ha buscado.',

  shown: (n, total) =>
    n === total
      ? `Se muestran todos: ${plural(n, 'hecho', 'hechos')}`
      : `Se muestran ${n} de ${plural(total, 'hecho', 'hechos')}`,
  hidden: (n) => `Los filtros ocultan ${plural(n, 'hecho', 'hechos')}.`,
  outside: (n) => `${plural(n, 'hecho queda', 'hechos quedan')} fuera de las fechas mostradas.`,
  showAll: 'Mostrar todo',
  showAllDates: 'Mostrar todas las fechas',
  nothing: 'Ningún hecho coincide.',
  nothingHint: 'Pruebe con menos palabras, otros actores u otras fechas.',
  filteredOut: 'Los filtros ocultan este hecho; se muestra porque el enlace lo pide.',
  emptyStory: 'Esta historia aún no tiene hechos.',
  emptyStoryHint: 'Ponga artículos en la carpeta seeds y ejecute «npm run extract».',

  figure: {
    between: 'en algún momento de estos meses',
    throughout: 'todo el tiempo',
    about: 'hacia',
    by: 'a más tardar',
    inMonth: 'en algún momento del mes',
  },
  sources: 'Fuentes',
  source: (n) => `Fuente ${n}`,

  close: 'Cerrar',
  previous: 'Anterior',
  next: 'Siguiente',
  position: (n, total) => `${n} de ${total}`,
  byTime: 'Por fecha',
  first: 'Nada anterior',
  last: 'Nada posterior',

  status: {
    happened: '',
    planned: 'Previsto: anunciado, sin que conste que haya ocurrido',
    denied: 'Negado: las fuentes dicen que fue negado',
    alleged: 'Presunto: una fuente lo afirma; no está establecido',
  },
  statusShort: { happened: '', planned: 'previsto', denied: 'negado', alleged: 'presunto' },

  differ: 'En qué difieren los relatos',
  differDate: 'Lo fechan de otro modo',
  differWords: (who) => `Ponen palabras distintas en boca de ${who}`,
  differWordsUnknown: 'Dan la misma cita con palabras distintas',
  onlyOne: (outlet) => `Solo ${outlet} cita`,
  onlyNames: (outlets, actor) => `Solo ${outlets} nombra a ${actor}`,
  tell: 'Cómo lo cuentan las fuentes',
  tellOne: 'Cómo lo cuenta la fuente',
  read: 'Leer en el artículo',
  original: 'Abrir el original',
  readHint: (outlet) => `Leer en el artículo de ${outlet}`,
  context: 'Mostrar las palabras de alrededor',
  contextHide: 'Ocultar las palabras de alrededor',
  saidAs: (words) => `en el texto “${words}”`,
  noSpeaker: 'El texto no deja claro quién habló',
  worked: 'Cómo se obtuvo la fecha',
  workedAgainst: (day) => `contado desde ${day}, cuando se publicó`,
  workedStated: 'el texto da la fecha misma',
  workedResult: (date) => `da ${date}`,
  basis: {
    stated: 'La fecha está en el texto.',
    inferred: 'El texto la dice en relación con otro día; se ha resuelto, no inventado.',
    published: 'No se da fecha. Ocurrió a más tardar cuando se publicó.',
  },
  unsourced: 'Sin texto de origen: este hecho se trajo de otro lugar sin él.',
  loadingDetail: 'Cargando las fuentes …',
  detailFailed: 'No se pudieron cargar las fuentes de este hecho.',
  detailOutdated:
    'Lo que tiene el servidor no corresponde a la historia en pantalla, que quizá se ha vuelto a publicar.',
  renew: 'Cargar la historia de nuevo',
  loadingRest: 'Cargando el resto de la historia …',
  megabytes: (n) => `${n.toFixed(1)} MB`,

  by: (names) => `por ${names}`,
  copies: (n) =>
    n === 1 ? 'Aparece una vez en los originales' : `Aparece ${n} veces en los originales`,
  copyAt: (file, start, end) => `${file}, caracteres ${start} a ${end}`,
  restsOn: (n) =>
    n === 1 ? 'Un hecho se apoya en este artículo' : `${n} hechos se apoyan en este artículo`,
  noHeadline: (outlet) => `${outlet}, sin titular en los originales`,
  passage: (title) => `Pasaje de: ${title}`,
  backToEvent: 'Volver al hecho',
  backToStory: 'Todos los hechos',

  actorKind: {
    person: 'Persona',
    organization: 'Organización',
    country: 'País',
    place: 'Lugar',
    group: 'Grupo',
  },
  alsoCalled: 'Cómo se le llama en los artículos',
  saidBy: (n) => `Lo que dijo (${n})`,
  saidOf: 'Sus hechos',
  saidOfThem: 'Lo que se dice de él',
  noQuotes: 'Los artículos no citan nada suyo.',
  moreOf: (n) => `${n} más: muestre solo sus hechos para verlos todos.`,
  filterBy: 'Mostrar solo sus hechos',
  filterOff: 'Dejar de filtrar',
  elsewhere: 'En otros sitios',

  coverage: 'En qué se apoya esta historia',
  coverageIntro:
    'Todo se extrajo con reglas de los artículos siguientes; cada palabra entre comillas es de ellos.',
  coverageArticles: 'Artículos',
  shownOf: (n: number, total: number) =>
    `Se muestran ${numbers.format(n)} de ${numbers.format(total)}.`,
  showMore: 'Mostrar más',
  coverageAside: 'Palabras en las que no se apoya ningún hecho',
  coverageShare: (percent) => `los hechos se apoyan en el ${percent} % de sus palabras`,
  laneOf: (n) => `Cuándo (${n})`,
  coverageLeftOut: 'Lo que se dejó fuera, y por qué',
  coverageNothingLeft: 'No se dejó nada fuera.',
  coverageDecisions: 'Decisiones de personas',
  coverageNoDecisions: 'Nadie ha cambiado lo extraído.',
  coverageRetired: 'Hechos que ya no se muestran',
  columns: {
    article: 'Artículo',
    published: 'Publicado',
    events: 'Hechos',
    quotes: 'Citas',
    copies: 'Copias',
  },

  unknownEvent: 'No hay ningún hecho en esta dirección.',
  unknownEventHint:
    'Puede que el enlace esté mal escrito. Aquí están todos los hechos de la historia.',
  retired: 'Este hecho ya no se muestra.',
  retiredTo: 'Ahora forma parte de:',
  unknownArticle: 'No hay ningún artículo en esta dirección.',
  unknownActor: 'No hay ningún actor en esta dirección.',

  shareTitle: 'Compartir',
  shareLink: 'Enlace',
  shareLinkEvent: 'Enlace a este hecho',
  shareWithView: 'Con los filtros y fechas de esta vista',
  copyLink: 'Copiar enlace',
  copied: 'Copiado',
  copyFailed: 'El navegador no permitió copiar. Seleccione el texto y cópielo.',
  shareNative: 'Compartir …',
  cite: 'Cita bibliográfica',
  citeShort: 'Breve',
  copyCitation: 'Copiar cita',
  downloadSources: 'Fuentes para un gestor de referencias',
  downloadEvents: 'Los hechos como datos',
  downloadShown: (n) => `${plural(n, 'hecho', 'hechos')} tal como se muestran`,
  downloadGather: 'Traer sus fuentes',
  downloadFailed: (n) =>
    `No se pudieron cargar las fuentes de ${plural(n, 'hecho', 'hechos')}, así que aún no hay archivo.`,
  downloadTooMany: (n) =>
    `Los ${plural(n, 'hecho', 'hechos')} que se muestran son demasiados para reunirlos aquí.`,
  downloadAll: (n) => `Todos los hechos de la historia (${numbers.format(n)}), con sus fuentes`,
  embed: 'Insertar',
  embedHint: 'Pegue esto en una página.',
  copyEmbed: 'Copiar código',
  embedBack: 'Abrir completo',

  helpTitle: 'Teclas',
  helpKeys: [
    ['← →', 'hecho anterior y siguiente por fecha (en la cronología)'],
    ['↑ ↓', 'hecho anterior y siguiente del mismo actor'],
    ['Inicio Fin', 'primer y último hecho'],
    ['Re Pág, Av Pág', 'una pantalla antes o después'],
    ['Intro', 'abrir el hecho'],
    ['Esc', 'cerrar y volver a donde estaba'],
    ['+ −', 'acercar y alejar'],
    ['0', 'mostrar todo'],
    ['/', 'buscar'],
    ['?', 'esta ayuda'],
  ],
  language: 'Idioma',
  languages: { en: 'English', es: 'Español' },

  loading: 'Cargando la historia …',
  failed: 'No se pudo mostrar la historia',
  failure: {
    network: (address) =>
      `No se pudo acceder a «${address}». Compruebe la conexión e inténtelo de nuevo.`,
    missing: (address) => `No hay ninguna historia en «${address}». Compruebe la dirección.`,
    broken: (address) => `«${address}» no es un archivo de historia fiable, así que no se muestra.`,
  },
  failureDetails: 'Qué falla',
  kept: 'La historia en pantalla se mantiene.',
  staticPage: 'La página se puede leer, pero no buscar ni filtrar.',
  retry: 'Intentar de nuevo',
  bundled: 'Mostrar la historia incluida',
  dismiss: 'Descartar',
  resize: 'Ancho del panel',
};
