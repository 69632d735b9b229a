# Visites : choisir un formulaire, le remplir, le corriger.

visits-title = Visite
visits-begin = Commencer une visite
visits-choose-title = Une visite
visits-for-whom = Pour qui est la visite ?
visits-family = Toute la famille
visits-is-due = à faire maintenant
visits-which = Ce qui convient aujourd’hui
visits-due = À faire
visits-others = Autres formulaires
visits-none-fits = Aucun formulaire ne convient. Choisissez quelqu’un de la famille plus haut.
visits-no-forms = Aucun formulaire sur ce téléphone
visits-no-forms-sync = Synchroniser pour les recevoir
visits-form-away = Ce formulaire n’est pas encore sur ce téléphone. Synchronisez.
visits-refused = Ils n’acceptent pas que les visites soient notées.
visits-refused-todo = Aidez en cas d’urgence. Ne notez rien, sauf s’ils acceptent à nouveau.
visits-opening = Ouverture du formulaire…
visits-begun = Un formulaire pour { $who } est commencé
visits-begun-when = Dernière saisie : { $moment }. Rien n’est perdu.
visits-go-on = Continuer

visits-danger = Signe de danger : { $signs }
visits-danger-now = Allez au centre de santé maintenant. Vos réponses sont gardées.
visits-not-kept = La visite n’a pas pu être notée. Vos réponses sont encore là : touchez Terminer de nouveau.
visits-kept = La visite est notée.
visits-put-right = La visite est corrigée.

visits-not-here = Cette visite n’est pas sur ce téléphone
visits-minutes = { $count ->
    [one] Une minute
   *[other] { $count } minutes
}
visits-arrived = Arrivée
visits-corrected = { $count ->
    [one] Corrigée une fois
   *[other] Corrigée { $count } fois
}
visits-void = Cette visite est barrée : elle ne compte pas.
visits-had-danger = { $count ->
    [one] Un signe de danger a été vu.
   *[other] { $count } signes de danger ont été vus.
}
visits-had-danger-todo = S’ils ne sont pas encore allés au centre de santé, allez-y avec eux maintenant.
visits-two-words = Deux personnes ont corrigé cette visite différemment.
visits-two-words-todo = Parlez-vous, et corrigez encore une fois.
visits-held = Le serveur en garde une partie de côté jusqu’à ce qu’on la regarde.
visits-held-todo = Votre travail n’est pas perdu. La page Synchro dit pourquoi.
visits-answers = Réponses
visits-to-family = Vers la famille { $name }
visits-right = Corriger
visits-correct = Changer des réponses
visits-correct-what = Le formulaire s’ouvre avec ses réponses. Ce qui était écrit reste dans le registre, barré.
visits-correct-yes = Ouvrir le formulaire
visits-reason = Pourquoi ?
visits-reason-hint = Quelques mots, si vous voulez.
visits-strike = Cette visite n’a pas eu lieu
visits-strike-what = La visite reste dans le registre, barrée, et ne compte pas.
visits-strike-yes = Barrer
visits-voided = La visite est barrée.
visits-files = { $count ->
    [one] Une image ou un son n’est que sur ce téléphone.
   *[other] { $count } images ou sons ne sont que sur ce téléphone.
}
visits-files-todo = Ils sont chiffrés. Ils suivent quand la visite est arrivée et qu’il y a un réseau.
visits-files-arrived = { $count ->
    [one] Une image ou un son est arrivé.
   *[other] { $count } images ou sons sont arrivés.
}
visits-files-arrived-where = Ils sont dans le registre, à côté de la visite. Ils ne prennent plus de place sur ce téléphone.

visits-service-erased = Effacé
visits-service-household-visit = Visite à la famille
visits-service-home-visit = Visite à domicile
visits-service-anc-visit = Visite de grossesse
visits-service-pnc-visit = Visite après l’accouchement
visits-service-child-check = Contrôle de santé de l’enfant
visits-service-sick-child = Enfant malade
visits-service-referral = Référence

visits-form-page = Page { $n } sur { $of } environ
visits-form-last = La dernière page
visits-form-progress = Où vous en êtes
visits-form-next = Suite
visits-form-back = Retour
visits-form-leave = Quitter
visits-form-finish = Terminer
visits-form-language = Langue du formulaire
visits-form-working = Un instant…
visits-form-required = nécessaire
visits-form-guidance = En savoir plus sur cette question
visits-form-picture = Image de cette question
visits-form-nothing = pas de réponse
visits-form-read = Oui, je l’ai lu
visits-form-no-answer = Pas de réponse ?
visits-form-not-asked = Pas demandé
visits-form-unsafe = Dangereux à demander
visits-form-is-not-asked = Vous avez dit : cela n’a pas été demandé. Continuez quand vous voulez.
visits-form-is-unsafe = Vous avez dit : c’était dangereux à demander. Continuez quand vous voulez.
visits-form-take-back = Reprendre la réponse
visits-form-fault-required = Répondez, ou dites pourquoi il n’y a pas de réponse.
visits-form-fault-constraint = Cette réponse ne va pas. Regardez-la encore.
visits-form-fault-type = On ne peut pas lire ceci. Écrivez en chiffres, comme 12.
visits-form-choose = Choisissez…
visits-form-search = Tapez pour chercher
visits-form-more = Encore { $n }. Tapez une partie du nom pour les trouver.
visits-form-none-found = Rien ne s’appelle ainsi. Essayez une partie du nom.
visits-form-up = Monter : { $what }
visits-form-down = Descendre : { $what }
visits-form-order-is = L’ordre est bon ainsi
visits-form-day = Jour
visits-form-month = Mois
visits-form-year = Année
visits-form-locate = Où suis-je ?
visits-form-locating = Recherche du lieu…
visits-form-no-place = Le téléphone ne trouve pas le lieu. Sortez et réessayez, ou tapez-le.
visits-form-accuracy = (à { $metres } mètres près)
visits-form-type-place = Taper le lieu
visits-form-latitude = Latitude
visits-form-longitude = Longitude
visits-form-add-point = Ajouter un point
visits-form-take-image = Prendre ou choisir une image
visits-form-take-audio = Enregistrer ou choisir un son
visits-form-wanted-place = Ce formulaire aimerait savoir où vous êtes. C’est cherché une fois, maintenant, si vous appuyez ; sinon continuez sans.
visits-form-wanted-sound = Ce formulaire aimerait un son. Continuez sans si vous voulez.
visits-form-take-video = Filmer ou choisir un film
visits-form-take-file = Choisir un fichier
visits-form-another-file = En prendre un autre
visits-form-kept-picture = L’image qui a été prise
visits-form-kept-file = Gardé, { $size } ko
visits-form-draw = Dessinez ou signez ici
visits-form-clear = Effacer
visits-form-scan = Scanner le code
visits-form-no-camera = L’appareil photo ne peut pas servir. Tapez ce qui est écrit sous le code.
visits-form-start-timer = Lancer le minuteur
visits-form-seconds = { $n } secondes
visits-form-time-over = Le temps est écoulé
visits-form-one-more = Y en a-t-il encore ? { $what }
visits-form-add = Oui, en ajouter
visits-form-add-one = Ajouter encore : { $what }
visits-form-no-more = Non, continuer
visits-form-instance = { $n } sur { $of }
visits-form-remove = Enlever
visits-form-remove-sure = Oui, l’enlever avec ses réponses
visits-form-look-over = Relisez tout
visits-form-look-lead = Touchez une réponse pour la changer. Quand tout est juste, appuyez sur Terminer.
visits-form-look-faults = { $n } réponses sont à revoir. Touchez-en une pour y aller.
visits-form-go-on-question = Vous avez commencé ce formulaire. Continuer là où vous étiez ?
visits-form-go-on-hint = Vos réponses sont encore là, sur cet appareil.
visits-form-go-on = Continuer
visits-form-begin-anew = Recommencer
visits-form-cannot = Le formulaire ne s’ouvre pas. Rechargez la page ; sinon, appelez la personne qui gère le serveur.
