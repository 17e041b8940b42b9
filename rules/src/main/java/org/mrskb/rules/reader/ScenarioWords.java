package org.mrskb.rules.reader;

/** How people say where mailboxes move and who starts it, in English, German and French. */
final class ScenarioWords {

  /** What a group of words tells. */
  enum Sign {
    ONBOARDING,
    OFFBOARDING,
    CROSS_FOREST,
    CROSS_TENANT,
    LOCAL,
    PULL,
    PUSH,
    EAC,
    POWERSHELL,
    BOTH_DIRECTIONS,
    HYBRID,
    /** Exchange Online. */
    CLOUD,
    ON_PREMISES,
    MOVE,
    /** Traffic, not mailboxes. */
    NETWORK,
    START,
    /** Starts a move only if the sentence speaks of one. */
    RUN,
    /** What is run. */
    WORK,
    SOURCE,
    TARGET
  }

  private ScenarioWords() {}

  static Phrases<Sign> all() {
    return new Phrases<Sign>()
        .add(Sign.ONBOARDING, "onboard*, on boarding")
        .add(Sign.OFFBOARDING, "offboard*, off boarding, back to on prem*, back to onprem*")
        .add(Sign.OFFBOARDING, "back on prem*, back onprem*, back from the cloud, back from exo")
        .add(
            Sign.OFFBOARDING,
            "back to the local exchange, back to our exchange, back to exchange 20*")
        .add(Sign.OFFBOARDING, "back from exchange online, back from office 365, back from o365")
        .add(Sign.OFFBOARDING, "back from m365, back from microsoft 365, zurück nach onprem*")
        .add(
            Sign.OFFBOARDING,
            "zurück nach on prem*, zurück auf den lokalen, zurück auf die lokalen")
        .add(Sign.OFFBOARDING, "zurück aus der cloud, aus der cloud zurück, zurück ins lokale")
        .add(Sign.CROSS_FOREST, "cross forest*, crossforest*, x forest, inter forest, interforest")
        .add(Sign.CROSS_FOREST, "forest to forest, other forest, another forest, source forest")
        .add(
            Sign.CROSS_FOREST, "target forest, remote forest, two forests, 2 forests, both forests")
        .add(Sign.CROSS_FOREST, "between forests, new forest, old forest, different forest")
        .add(
            Sign.CROSS_FOREST,
            "separate forest, destination forest, forest a, forest b, their forest")
        .add(
            Sign.CROSS_FOREST,
            "across forests, acquired forest, partner forest, into our forest, into my forest")
        .add(Sign.CROSS_FOREST, "quellforest, zielforest, quell forest, ziel forest, zwei forests")
        .add(
            Sign.CROSS_FOREST,
            "anderen forest, anderem forest, anderer forest, forestübergreifend*")
        .add(Sign.CROSS_FOREST, "gesamtstrukturübergreifend*, anderen gesamtstruktur")
        .add(Sign.CROSS_FOREST, "quellgesamtstruktur, zielgesamtstruktur, autre forêt, autre foret")
        .add(Sign.CROSS_FOREST, "forêt source, forêt cible, inter forêts, inter forêt, deux forêts")
        .add(Sign.CROSS_TENANT, "cross tenant*, crosstenant*, tenant to tenant, t2t, x tenant")
        .add(Sign.CROSS_TENANT, "between tenants, other tenant, another tenant, source tenant")
        .add(Sign.CROSS_TENANT, "target tenant, two tenants, 2 tenants, both tenants, old tenant")
        .add(
            Sign.CROSS_TENANT,
            "tenant a, tenant b, inter tenant, destination tenant, across tenants")
        .add(Sign.CROSS_TENANT, "anderen tenant, anderem tenant, tenantübergreifend*")
        .add(Sign.CROSS_TENANT, "mandantenübergreifend*, zwei tenants, alten tenant, quelltenant")
        .add(Sign.CROSS_TENANT, "zieltenant, autre locataire, autre tenant, entre tenants")
        .add(
            Sign.LOCAL,
            "same forest, one forest, within the forest, inside the forest, local move*")
        .add(Sign.LOCAL, "intra forest, intraforest, intra org, between databases")
        .add(Sign.LOCAL, "database to database, another database, other database, new database")
        .add(Sign.LOCAL, "different database, gleichen forest, andere datenbank, lokaler move")
        .add(Sign.PULL, "pull, pulls, pulling, pulled")
        .add(Sign.PUSH, "push, pushes, pushing, pushed")
        .add(Sign.EAC, "eac, ecp, admin center, admin centre, migration wizard")
        .add(Sign.EAC, "centre d administration, verwaltungskonsole")
        .add(Sign.POWERSHELL, "powershell, ems, management shell, exchange shell")
        .add(Sign.POWERSHELL, "new moverequest, new migrationbatch")
        .add(Sign.BOTH_DIRECTIONS, "both directions, both ways, either direction, each direction")
        .add(Sign.BOTH_DIRECTIONS, "two directions, beide richtungen, beiden richtungen")
        .add(Sign.BOTH_DIRECTIONS, "deux sens, deux directions, bidirectional*, bi directional*")
        .add(Sign.BOTH_DIRECTIONS, "back and forth, to and from, on and offboarding")
        .add(Sign.BOTH_DIRECTIONS, "hin und zurück, on und offboarding, there and back")
        .add(Sign.HYBRID, "hybrid*, hybride")
        .add(Sign.CLOUD, "cloud, exo, exchange online, o365, m365, office 365, office365")
        .add(Sign.CLOUD, "microsoft 365, ms365, 365, microsoft, microsofts, spo exo")
        .add(Sign.ON_PREMISES, "on prem*, onprem*, on premise*, local exchange, our exchange")
        .add(Sign.ON_PREMISES, "exchange server*, exchange 20*, exchange2*, dag, own servers")
        .add(Sign.ON_PREMISES, "2010, 2013, 2016, 2019, lokal*, local server*, our server*")
        .add(Sign.ON_PREMISES, "our datacent*, our data cent*, exchange se, eigenen servern")
        .add(Sign.MOVE, "move*, moving, migrat*, transfer*, relocat*, bring*, shift*, verschieb*")
        .add(Sign.MOVE, "verschoben, umzieh*, umzug, umziehen, ziehen, déplac*, deplac*, migrer")
        .add(
            Sign.NETWORK,
            "connect*, call, calls, calling, traffic, firewall*, request*, port, ports")
        .add(Sign.NETWORK, "reach*, telnet, verbindung*, mail flow, mailflow, smtp, free busy")
        .add(Sign.START, "start*, kick*, initiat*, launch*, begin*, begun, trigger*, driven")
        .add(Sign.START, "gestartet, angestoßen, lanc*, démarr*, demarr*, anstoßen")
        .add(Sign.RUN, "create*, creating, issue, issued, execut*, run, runs, ran, running")
        .add(Sign.RUN, "submit*, angelegt, anlegen, ausgeführt, setz*, crée, créer")
        .add(Sign.WORK, "batch*, moverequest*, migrationbatch*, lot, lots")
        .add(Sign.SOURCE, "source*, origin*, quell*, old, alten, sending")
        .add(Sign.TARGET, "target*, destination*, ziel*, new, neuen, cible, receiving, zielforest");
  }
}
