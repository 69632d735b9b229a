# Of screens that few open: they come with the first of these.
bind-what = Kisha kufungua kutahitaji PIN yako na kifungulio cha simu yenyewe. Nakala ya faili za simu pekee haiwezi kufunguliwa, hata kwa kujaribu PIN zote.
bind-danger = Kifungulio cha simu kikiondolewa au simu ikirudishwa upya, hakuna atakayeweza kufungua tena. Kazi isiyotumwa bado itatumwa.
bind-cannot = Simu hii haiwezi kufanya hivyo. PIN pekee inailinda.
bind-done = Kuanzia sasa kifungulio cha simu kitaulizwa pia.
remove-what = Hakuna kitakachobaki cha kazi yako kwenye simu hii. Kilichofika kwenye seva kinabaki kwenye daftari.
remove-stories = { $count ->
    [one] habari za familia 1
   *[other] habari za familia { $count }
}
remove-key = ufunguo wako: kwa simu nyingine utahitaji msimbo mpya
remove-drafts = fomu ulizoanza na hukumaliza
remove-lost = { $count ->
    [one] Andiko 1 halijafika na litapotea kabisa.
   *[other] Maandiko { $count } hayajafika na yatapotea kabisa.
}
remove-lost-do = Sawazisha kwanza, kisha ondoa.
remove-files-lost = { $count ->
    [one] Picha au sauti moja ambayo haijafika itapotea.
   *[other] Picha au sauti { $count } ambazo hazijafika zitapotea.
}
remove-nothing-lost = Yote uliyoandika yamefika. Hakuna kitakachopotea.
remove-yes = Iondoe
merge-person-title = Mara mbili
merge-person-lead = { $name } ni mtu yuleyule na:
merge-home-title = Mara mbili
merge-home-lead = { $name } ni familia ileile na:
merge-into = Rekodi ya nani iendelee?
merge-into-hint = Iliyo na jina sahihi zaidi.
merge-yes = Ndiyo, ni yuleyule
merge-can-undo = Hakuna kinachopotea. Ikiwa ni kosa, inaweza kurudishwa.
merge-done = Imeandikwa: ni yuleyule.
merge-undo-lead = Wote wanaendelea, kila mmoja na historia yake.
