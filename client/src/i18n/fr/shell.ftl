# Le cadre de l’application : barres, onglets, premier départ, fermeture, synchronisation, réglages.

back = Retour
hide = Cacher
skip = Aller à la page
no-back = Non, retour
go-on = Continuer
go-home = À l’accueil
or = ou
begin = Commencer
looking = Recherche …
tabs = Parties de l’application
tab-today = Aujourd’hui
tab-home = Accueil
tab-homes = Familles
tab-mine = Mon travail
tab-sync = Synchro
today-title = Aujourd’hui
homes-title = Familles
mine-title = Mon travail
supervisor-title = Mes agents de santé
committee-title = Notre communauté
nurse-title = Notre centre de santé
stand-in = { $families ->
    [one] Une famille est sur ce téléphone.
   *[other] { $families } familles sont sur ce téléphone.
}
unsent = { $count ->
    [one] 1 inscription n’est que sur ce téléphone
   *[other] { $count } inscriptions ne sont que sur ce téléphone
}
seconds = { $count ->
    [one] 1 seconde
   *[other] { $count } secondes
}
minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
minutes-short = { $count } min
calendar = Calendrier
language = Langue
language-missing = Cette langue n’est pas encore sur le téléphone. Trouvez un réseau et choisissez-la encore.
screen-missing = Cette page n’est pas là
screen-missing-what = Cette partie de l’application n’a pas pu être chargée.
screen-missing-do = Trouvez un réseau, fermez l’application et rouvrez-la. Rien n’est perdu.

first-title = Bienvenue dans Ubia
first-lead = Le cahier des agents de santé communautaires : qui visiter et pourquoi, ce qui a été fait, ce qui a été gagné.
first-offline = Il marche sans réseau.
first-lock = Ce que les familles vous confient est fermé par votre code PIN.
first-sync = Quand il y a un réseau, votre travail va où il doit aller.
first-code = J’ai un code
first-where = Le code vient sur papier ou en image, de votre superviseur ou de votre comité. Il ne sert qu’une fois.

admit-step = Étape { $step } sur { $of }
admit-code-title = Votre code
admit-symbol-title = Choisissez votre signe
admit-pin-title = Choisissez un code PIN
admit-again-title = Le même code PIN encore
admit-asking-title = Un instant
admit-asking = Ce téléphone fait votre clé et montre le code. La clé ne quitte jamais le téléphone.
code-scan = Lire l’image
code-label = Code du papier
code-hint = 26 lettres et chiffres. Les minuscules suffisent ; pas besoin de taper les traits.
code-left = { $count ->
    [0] Le code est complet.
    [one] Encore 1.
   *[other] Encore { $count }.
}
scan-how = Tenez l’image devant la caméra.
scan-stop = Plutôt taper
camera-refused = La caméra ne peut pas être utilisée.
camera-refused-do = Autorisez la caméra, ou tapez le code.
symbol-title = Votre signe
symbol-why = Il remplace votre nom sur l’écran fermé : qui trouve le téléphone ne sait pas à qui il est.
symbol-fish = Poisson
symbol-bird = Oiseau
symbol-tree = Arbre
symbol-drum = Tambour
symbol-boat = Bateau
symbol-star = Étoile
symbol-pot = Pot
symbol-leaf = Feuille
symbol-moon = Lune
symbol-flower = Fleur
symbol-hill = Colline
symbol-hut = Maison
admit-code = Le serveur n’accepte pas ce code.
admit-code-do = Vérifiez chaque lettre. Un code ne sert qu’une fois : s’il a servi, demandez-en un autre.
admit-unreached = Il n’y a pas de réseau maintenant.
admit-unreached-do = Allez où il y a du réseau et réessayez. Le code est encore bon.
admit-slow_down = Trop d’essais.
admit-slow_down-do = Attendez une minute, puis réessayez.
admit-try_again = Cela n’a pas marché cette fois.
admit-try_again-do = Réessayez dans un moment. Le code est encore bon.
admit-refused = Le serveur a refusé.
admit-refused-do = Demandez un nouveau code à qui vous l’a donné.
admit-pin_short = Le code PIN est trop court.
admit-pin_short-do = Prenez six chiffres ou plus.
admit-pin_simple = C’est le premier code qu’on essaierait.
admit-pin_simple-do = Choisissez des chiffres qui ne se suivent pas et ne sont pas tous pareils.
pin-why = Six chiffres ou plus. Pas votre date de naissance, et ne le dites à personne. Il n’est noté nulle part : vous seule le savez.
pin-new = Nouveau code PIN
pin-again = Le nouveau code PIN encore une fois
pin-differs = Les deux codes PIN ne sont pas pareils.
pin-differs-do = Choisissez le code PIN encore une fois.
pin-typed = { $count ->
    [0] Aucun chiffre.
    [one] 1 chiffre tapé.
   *[other] { $count } chiffres tapés.
}
pin-busy = Ouverture, attendez.
pin-erase = Effacer
pin-open = Ouvrir
admitted = Vous êtes admise.
admitted-what = Votre clé a été faite sur ce téléphone. Vos familles arrivent avec la première synchro.
kept-title = Avant de commencer
keeping-kept = Le navigateur a promis de garder votre travail.
keeping-refused = Le navigateur n’a pas promis de garder votre travail.
keeping-refused-what = Si le téléphone est plein, le navigateur pourrait jeter ce qui n’est que sur ce téléphone.
keeping-refused-do = Mettez l’application sur l’écran d’accueil, et synchronisez souvent.
install = Mettre l’application sur l’écran d’accueil
keeping-ask = Demander encore
hide-how = « Cacher » ferme tout de suite et montre un calendrier. Touchez le nom du mois pour revenir.
lock-how = Si personne n’y touche quelques minutes, l’application se ferme. Ce que vous remplissiez reste.

lock-title = Qui êtes-vous ?
lock-pin-title = Votre code PIN
lock-pin = Code PIN
lock-pin-bound = Code PIN, puis le verrou du téléphone
lock-other = Admettre quelqu’un d’autre
lock-unsent = { $count ->
    [one] 1 inscription n’est que sur ce téléphone. Elle part seule dès qu’il y a un réseau.
   *[other] { $count } inscriptions ne sont que sur ce téléphone. Elles partent seules dès qu’il y a un réseau.
}
pin-wrong = Ce n’était pas le bon code PIN.
pin-wait = Réessayez dans { $wait }.
pin-forgotten = J’ai oublié mon code PIN
pin-forgotten-what = Personne ne peut le retrouver ni le changer. Demandez un nouveau code à votre superviseur ; il vous donne une nouvelle clé. Ce que vous avez écrit et pas encore envoyé part quand même dès qu’il y a un réseau.
unlock-failed = Impossible d’ouvrir. Réessayez ; si cela continue, fermez l’application et rouvrez-la.
unlock-device = Le verrou du téléphone n’a pas été ouvert. Réessayez. Si le téléphone a été réinitialisé, demandez un nouveau code : votre travail non envoyé part quand même.
wiped-revoked = La clé de ce téléphone a été retirée, et les dossiers des familles en ont été enlevés.
wiped-revoked-do = Ce que vous avez écrit est gardé et part encore. Demandez un nouveau code à votre superviseur.
wiped-silence = Ce téléphone est resté trop longtemps sans réseau, et les dossiers des familles en ont été enlevés.
wiped-silence-do = Ce que vous avez écrit est gardé. Ouvrez où il y a du réseau : les dossiers reviennent.

newer = Une application plus récente est prête.
newer-what = L’application se ferme un instant et demande votre code PIN. Rien n’est perdu.
newer-use = L’utiliser maintenant
warning = Attention
warning-more = Voir quoi faire
warning-revoked = La clé de ce téléphone a été retirée.
warning-full = Ce téléphone n’a plus de place.
warning-tight = Ce téléphone est presque plein.
warning-unkept = Du travail de plus d’un jour n’est que sur ce téléphone, et le navigateur peut le jeter.

sync-title = Synchronisation
sync-more = Plus
sync-waiting = { $count ->
    [one] 1 inscription n’est que sur ce téléphone.
   *[other] { $count } inscriptions ne sont que sur ce téléphone.
}
sync-waiting-what = Elles partent seules dès qu’il y a un réseau, même téléphone fermé.
sync-files = { $count ->
    [one] Une image ou un son ({ $size }) n’est que sur ce téléphone. Il part quand l’application est ouverte.
   *[other] { $count } images ou sons ({ $size }) ne sont que sur ce téléphone. Ils partent quand l’application est ouverte.
}
sync-nothing = Tout ce que vous avez écrit est arrivé.
sync-safe = En sûreté
sync-oldest = La plus ancienne
sync-arrived = Dernière arrivée
sync-heard = Serveur entendu
sync-never = pas encore
sync-bytes = Données utilisées
sync-bytes-both = { $up } envoyés, { $down } reçus
sync-now = Synchroniser
sync-stop = Arrêter
sync-doing-push = Envoi de ce que vous avez écrit …
sync-doing-pull = Réception de ce qui est nouveau …
sync-doing-forms = Réception des formulaires …
sync-doing-files = Envoi des images et des sons …
sync-doing-keep = Rangement …
sync-progress = { $arrived } arrivées, { $came } reçues.
sync-done = C’est fait.
sync-done-do = Vous pouvez continuer votre travail.
sync-unreached = Le serveur n’a pas répondu.
sync-unreached-do = Rien n’est perdu. Un nouvel essai se fait seul dès qu’il y a un réseau.
sync-stopped = Vous l’avez arrêtée.
sync-stopped-do = La prochaine fois, elle reprend ici.
sync-revoked = La clé de ce téléphone a été retirée. Les dossiers des familles en ont été enlevés.
sync-revoked-do = Ce que vous avez écrit est gardé et part encore. Demandez un nouveau code à votre superviseur.
sync-full = Ce téléphone n’a plus de place.
sync-full-do = Effacez des photos ou vidéos inutiles, puis synchronisez encore.
held-title = { $count ->
    [one] 1 inscription est mise à part
   *[other] { $count } inscriptions sont mises à part
}
held-what = Elles sont arrivées et ne sont pas perdues. Des personnes les regardent et décident.
held-to_settle = À régler
held-quarantine = Quarantaine
held-key_revoked = Votre clé était retirée à son arrivée. Les deux côtés décident si elle compte.
held-key_expired = Votre clé était trop vieille à son arrivée. Les deux côtés décident si elle compte.
held-key_of_another_place = Votre clé appartient à un autre cahier. Les deux côtés décident.
held-no_role = Vous n’aviez pas de rôle dans ce cahier ce jour-là. Demandez à votre superviseur.
held-unreadable = Elle n’a pas pu être lue. Montrez ceci à votre superviseur.
held-other_content = Une autre inscription a le même numéro. Montrez ceci à votre superviseur.
held-no_mandate = Il y faut un mandat que vous n’aviez pas.
held-unknown_kind = Le serveur est plus ancien que l’application et ne la connaît pas encore. Elle y attend.
held-other = Elle est mise à part ({ $reason }). Montrez ceci à votre superviseur.

storage-title = Place sur ce téléphone
storage-room = Place
storage-used = { $used } sur { $room } sont utilisés.
storage-unknown = Le navigateur ne dit pas combien de place il y a.
storage-tight-do = Effacez des photos ou vidéos inutiles. Synchronisez pour mettre votre travail en sûreté.

settings-title = Réglages
settings-who = Vous êtes { $name }.
settings-pin = Code PIN et téléphone
lock-now = Fermer maintenant
lock-time = Se fermer après
lock-time-hint = quand personne ne touche le téléphone
pin-change = Changer le code PIN
pin-old = Votre code PIN actuel
pin-changed = Le code PIN a été changé.
bind-title = Demander aussi le verrou du téléphone
bind-note = empreinte, visage ou schéma
wipe-title = Enlever les dossiers de ce téléphone
wipe-note = vos écrits et votre clé restent
wipe-what = Les dossiers des familles quittent ce téléphone maintenant. Ils reviennent à la prochaine synchro. Ce que vous n’avez pas encore envoyé reste.
wipe-yes = Les enlever
wipe-done = Les dossiers ne sont plus sur ce téléphone.
remove-title = Enlever mon travail de ce téléphone
remove-note = quand le téléphone va à quelqu’un d’autre
check-charter = Vérifier une charte imprimée
