/** Abbreviations of a language, in lower case, without their last dot. */
interface Abbreviations {
  /** Those before names and other words. */
  always: string;
  /** Those before numbers: “No. 5”. At the end of a sentence, they can be words. */
  beforeNumber: string;
  /** Whether a dot after a number of one or two digits makes an ordinal number: “3. Oktober”. */
  hasOrdinals?: boolean;
}

const MONTHS = "jan feb mar apr jun jul aug sep sept oct nov dec";

/** By primary language tag. Every language also has those of `und`. */
const BY_LANGUAGE: Readonly<Record<string, Abbreviations>> = {
  und: { always: "dr mr mrs ms prof st vs", beforeNumber: "nr no p pp vol fig tel" },
  en: {
    always: `messrs mx rev revd hon sr jr mt ft capt cpl cmdr cdr col gen lt maj sgt supt insp det adm gov sen
      rep pres supt mme mlle esq cf viz`,
    beforeNumber: `${MONTHS} nos figs art arts ch sec pt ed para cl ref ext approx circa ca op`,
  },
  de: {
    always: `hr hrn fr frl dipl ing med jur phil rer nat str vgl bzw ca evtl ggf sog bspw zzgl inkl exkl geb
      gest verh chr mio mrd tsd std min abt anm aufl ausg hg hrsg jh kap red bhf hbf gegr kath ehem reg bez
      bgm ges fa gebr mag abg sta ra`,
    beforeNumber: "nrn bd bde abs art ziff jan feb mär apr jun jul aug sep sept okt nov dez",
    hasOrdinals: true,
  },
  fr: {
    always: `mm mme mmes mlle mlles pr me ste env av apr cf éd gén col cap lt cdt mgr bd boul hab`,
    beforeNumber: "nos art chap fig ch janv févr avr juil sept oct nov déc",
  },
  es: {
    always: `sr sra srs sres srta sras dña dra profa lic ing arq gral cnel cap tte avda av ud uds vd vds ee uu
      ee.uu aprox sto sta excmo excma`,
    beforeNumber: "núm núms pág págs art cap ed ene feb mar abr may jun jul ago sep sept oct nov dic",
  },
  pl: {
    always: `pp mgr inż lek hab doc red ks bp abp kard św np tj tzn tzw pt m.in ul al pl os im gen płk ppłk kpt
      por ppor mjr sierż asp nadkom kom podkom insp mł adw sędz prok tys mln mld wg woj pow gm dz.u godz ok ob`,
    beforeNumber: "nry ust art pkt poz par rozdz str wyd",
    hasOrdinals: true,
  },
};

/** Rules for the dots of a language. */
export interface DotRules {
  always: ReadonlySet<string>;
  beforeNumber: ReadonlySet<string>;
  hasOrdinals: boolean;
}

const split = (list: string) => list.split(/\s+/);
const rules = new Map<string, DotRules>();

/** Returns the rules for a primary language tag, such as “en”. */
export function dotRulesOf(language: string): DotRules {
  const known = rules.get(language);
  if (known) return known;
  const lists = [BY_LANGUAGE.und, BY_LANGUAGE[language]].flatMap((list) => list ?? []);
  const built = {
    always: new Set(lists.flatMap(({ always }) => split(always))),
    beforeNumber: new Set(lists.flatMap(({ beforeNumber }) => split(beforeNumber))),
    hasOrdinals: lists.some(({ hasOrdinals }) => hasOrdinals),
  };
  rules.set(language, built);
  return built;
}
