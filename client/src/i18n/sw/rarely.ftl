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
move-within = Ndani ya jamii hii
move-within-note = Unaendelea kuwatunza.
move-out = Nje ya jamii hii
move-out-note = Historia yao hapa inaisha; mwingine anaweza kuiendeleza.
move-where = Wanakwenda wapi?
move-within-next = Endelea: mahali papya
move-day = Siku ya mwisho hapa
move-back-day = Wamerudi tangu
move-to = Jamii ipi?
move-unknown = Kwingine, au haijulikani
move-what = Hakuna ziara zaidi zitakazoombwa hapa. Yaliyofanyika yanabaki daftarini.
move-yes = Wanahama
move-done = Imeandikwa: wamehama.
move-return-yes = Wanaishi hapa tena
move-returned-done = Imeandikwa: wanaishi hapa tena.
person-died-title = Kifo
person-died-sorry = Pole kwa familia. Hakuna ziara zaidi zitakazoombwa kwa mtu huyu.
person-died-day = Siku ya kifo
person-died-yes = Andika kifo
person-died-done = Kifo cha { $name } kimeandikwa.
person-left-title = Anaishi kwingine
person-left-day = Siku ya mwisho katika familia hii
person-left-yes = Andika
person-left-done = { $name } haishi hapa tena.
person-near = Je, anajiunga na familia nyingine hapa?
person-near-no = Hapana, au haijulikani
person-near-yes = Ndiyo
