package se.stegvis.shared.consent;

/** External parties: they get copies and invitations, never a login. */
public enum Party {
    /** Arbetsförmedlingen. */
    AF,
    /** Försäkringskassan. */
    FK,
    /** Primärvård, vårdcentral. */
    REGION_PRIMARY,
    /** Psykiatri. */
    REGION_PSYCHIATRY,
    /** Kommunens öppenvård (addiction). */
    MUNICIPAL_OUTPATIENT,
    /** The municipal labour-market unit: AME, AMIE, AMA, Arbos, Jobbtorg. */
    AME,
    /** Samordningsförbundet. */
    SAMORDNINGSFORBUND,
    /** Arbetsgivare. */
    EMPLOYER,
    /** Närstående. */
    NEXT_OF_KIN,
    /** For example FIA, Hela Människan, överförmyndare, LSS. */
    OTHER
}
