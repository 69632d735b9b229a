rewards-title = Nilivyoahidiwa mbali na malipo
rewards-none = Hakuna kilichoahidiwa mbali na malipo.
rewards-by = { $source }, kabla ya { $day }
rewards-source-community = Jamii
rewards-source-health-system = Mfumo wa afya
rewards-source-payer = Mlipaji
rewards-came = Kilifika { $day }.
rewards-part = { $some } kati ya { $all } vimefika.
rewards-not-here = Bado hakijafika.
rewards-late = { $days ->
    [one] imechelewa siku { $days }
   *[other] imechelewa siku { $days }
 }
rewards-it-came = Kimefika
rewards-it-is-missing = Hakijafika
rewards-said-came = Ulisema: kimefika.
rewards-said-missing = Ulisema: hakijafika.
rewards-said-wrong = Ulisema: hakiko kama inavyopaswa.
rewards-noted = Imeandikwa. Pande zote mbili zitasoma.
rewards-thanks = Shukrani kwangu
rewards-thanks-none = Bado hakuna aliyeandika shukrani.
rewards-item-charging = Njia ya kuchaji simu
rewards-item-bag-and-badge = Mfuko, sare na kitambulisho
rewards-item-boots-and-raincoat = Buti, koti la mvua, tochi
rewards-item-bicycle = Baiskeli, na matengenezo yake
rewards-item-health-cover = Matibabu kwake na familia yake
rewards-item-training = Mafunzo yenye cheti
rewards-item-career-step = Kupanda daraja, kwa sifa zinazosomeka na wote
rewards-item-public-thanks = Shukrani hadharani
rewards-item-thank-you-notes = Barua za shukrani kutoka kwa familia na watumishi
rewards-item-referral-feedback = Taarifa za aliowapeleka kituoni
rewards-item-help-on-her-field = Msaada shambani mwake au nyumbani
rewards-item-food-or-goods = Chakula au bidhaa kutoka kwa jamii
rewards-item-free-from-duties = Kuondolewa kazi za pamoja au michango
rewards-item-space-to-work = Mahali pa kukutana na kuhifadhi vitu
rewards-item-supportive-visit = Ziara ya kusaidia, kutoka kwa wasimamizi wote wawili
rewards-item-association = Chama au kikundi cha akiba cha wahudumu
rewards-missing = Hazijafika: { $missing } kati ya { $promised }, { $share } kwa 100
rewards-what-came = Kilichofika

# Her written agreement
agreement-title = Makubaliano yangu ya maandishi
agreement-none = Bado hakuna makubaliano ya maandishi.
agreement-none-what = Malipo hayasubiri makubaliano. Yaombe: yanasema kazi yako, malipo yako na haki zako.
agreement-conditions = Ninachofanya, wapi, na saa ngapi
agreement-pay = Ninachopata kwa kazi hiyo, na lini
agreement-rights = Haki zangu
agreement-from = Kuanzia { $from }.
agreement-from-to = Kuanzia { $from } hadi { $to }.
agreement-accepted = Niliyakubali tarehe { $day }.
agreement-not-accepted = Bado hayajakubaliwa.
agreement-accept = Nimeyasoma na ninakubali
agreement-accept-heard = Nimesomewa na ninakubali
agreement-noted = Imeandikwa. Pande zote mbili zitaisoma.
agreement-keep = Yaweke kama faili ya maandishi
agreement-keep-what = Faili iko nje ya programu hii. Anayeshika simu yako anaweza kuisoma.
agreement-no-voice = Simu hii haina sauti ya lugha ya makubaliano. Mwombe mtu unayemwamini akusomee.
agreement-note = kazi yako, malipo yako, haki zako; kusoma, kusikia na kuweka
