rewards-title = Promis en plus de la paie
rewards-none = Rien n’est promis en plus de la paie.
rewards-by = { $source }, avant le { $day }
rewards-source-community = La communauté
rewards-source-health-system = Le système de santé
rewards-source-payer = Le payeur
rewards-came = Arrivé le { $day }.
rewards-part = { $some } sur { $all } sont arrivés.
rewards-not-here = Pas encore là.
rewards-late = { $days ->
    [one] { $days } jour de retard
   *[other] { $days } jours de retard
 }
rewards-it-came = C’est arrivé
rewards-it-is-missing = Ce n’est pas arrivé
rewards-said-came = Vous avez dit : c’est arrivé.
rewards-said-missing = Vous avez dit : ce n’est pas arrivé.
rewards-said-wrong = Vous avez dit : ce n’est pas comme il faut.
rewards-noted = C’est noté. Les deux parties le liront.
rewards-thanks = Remerciements
rewards-thanks-none = Personne n’a encore écrit de remerciements.
rewards-item-charging = De quoi charger le téléphone
rewards-item-bag-and-badge = Un sac, une tenue et un badge
rewards-item-boots-and-raincoat = Bottes, imperméable, lampe
rewards-item-bicycle = Un vélo, et sa réparation
rewards-item-health-cover = Des soins pour elle et sa famille
rewards-item-training = Une formation avec certificat
rewards-item-career-step = Un échelon, au mérite que chacun peut lire
rewards-item-public-thanks = Des remerciements en public
rewards-item-thank-you-notes = Des mots de merci des familles et du personnel
rewards-item-referral-feedback = Des nouvelles de ceux qu’elle a envoyés
rewards-item-help-on-her-field = De l’aide dans son champ ou à sa maison
rewards-item-food-or-goods = De la nourriture ou des biens de la communauté
rewards-item-free-from-duties = Dispensée de travaux communs ou de cotisations
rewards-item-space-to-work = Un lieu pour se réunir et ranger
rewards-item-supportive-visit = Une visite qui aide, des deux superviseurs
rewards-item-association = Une association ou un groupe d’épargne d’agents
