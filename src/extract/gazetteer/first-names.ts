/**
 * Given names common in English-language news, by the gender they are nearly always given to; names of both
 * (Alex, Jordan, Kim) only tell that a person is meant. A name missing here costs a little: the text itself
 * ("Ms.", "she") still tells.
 */
const names = (text: string): string[] => text.split(/\s+/).filter((s) => s !== '');

const MALE = names(`
Aaron Abdel Abdul Abdullah Abdulaziz Abraham Achim Adam Adolf Adrian Ahmad Ahmed Akira Akram Al Alain Alan Albert Alberto Alejandro
Aleksandr Alexander Alexandre Alexei Alexey Alexis Alfonso Alfred Alfredo Ali Alistair Allan Allen Alvaro Alvin Amir Amit Anatoly
Anders Andre Andreas Andrei Andres Andrew Andrey Andriy Andrzej Andy Angus Anthony Antonin Antonio Antony António Anwar Ari Ariel Arjun
Armand Armando Armin Arnaud Arnold Arthur Arturo Arun Arvind Ashraf Asif Atul August Augusto Avi Ayman Bahram Barack Barry
Bart Bartholomew Bashar Bastian Ben Benedict Benito Benjamin Benny Bernard Bernardo Bernd Bernie Bert Bill Billy Bjorn Bob Bobby
Boris Brad Bradley Brandon Brendan Brent Brett Brian Bruce Bruno Bryan Burt Byron Caesar Calvin Carl Carlo Carlos Carlton Cecil Cesar
Chad Charles Charlie Chester Chet Chris Christian Christophe Christopher Chuck Claude Claudio Clarence Clark Clement Cliff Clifford Clint
Clinton Clive Colin Conrad Corey Cory Craig Curtis Cyril Cyrus Dale Damian Damien Dan Daniel Daniele Danny Dario Darius Darrell
Darren Dave David Dean Dennis Denis Denys Derek Derrick Desmond Dick Didier Diego Dieter Dietrich Dilip Dirk Dmitri Dmitry Dmytro Dom
Dominic Dominique Don Donald Doug Douglas Duncan Dustin Dwayne Dwight Earl Ed Eddie Edgar Edmund Eduardo Edward Edwin Efrain Ehud
Eli Elias Elijah Elliot Elliott Elmer Elon Elton Elvis Emile Emilio Emmanuel Emmett Enda Enrico Enrique Enzo Eric Erich Erik Ernest Ernesto Ernst
Ervin Esteban Ethan Etienne Eugene Evan Evgeny Evo Fabian Fabio Faisal Farouk Felipe Felix Ferdinand Fernando Fidel Filip Florian
Floyd Francesco Francis Francisco Franco Francois François Frank Franklin Franz Fred Freddie Frederic Frederick Friedrich Fritz Fyodor
Gabriel Galen Gareth Garry Gary Gavin Gene Geoff Geoffrey Georg George Georges Georgi Gerald Gerard Gerardo Gerhard Gerry Gianni Gideon Gilbert
Gilles Giorgio Giovanni Giuseppe Glen Glenn Gonzalo Gordon Graeme Graham Grant Greg Gregory Guido Guillaume Guillermo Gunter Gus Gustavo Guy
Hakan Hal Hamid Hamza Hank Hans Harald Hari Harold Harrison Harry Harvey Hasan Hashim Hassan Hector Heinrich Heinz Helmut Henri Henrik Henry
Herbert Herman Hideki Hillel Hiroshi Homer Horacio Horst Hosni Howard Hu Hubert Hugh Hugo Humphrey Hussein Hussain Ian Ibrahim Ignacio
Igor Ilham Ilya Imran Ismail Israel Ivan Ivo Jack Jacob Jacques Jaime Jake Jakob Jalal James Jamie Jan Janos Jared Jaroslaw Jason Javier Jay
Jean-Claude Jean-Luc Jean-Marie Jean-Michel Jean-Paul Jean-Pierre Jean-Yves Jeff Jeffrey Jens Jeremiah Jeremy Jerome Jerry Jesus Jesús Jim
Jimmy Joachim Joao João Joaquin Jochen Joe Joel Joerg Johan Johann Johannes John Johnny Jon Jonah Jonas Jonathan Jony Jorge Jose José
Josef Joseph Josh Joshua Josip Juan Jules Julian Julien Julio Julius Junichiro Jurgen Jürgen Justin Kamal Karel Karim Karl Kazuo Keith Keir
Ken Kenneth Kenny Kevin Khaled Khalid Khalifa Klaus Kofi Konrad Konstantin Kumar Kurt Kyle Lamar Lance Larry Lars Laurence Laurent Lawrence
Lech Lee Leif Len Lenny Leo Leon Leonard Leonardo Leonid Leopold Leroy Leszek Lev Levi Lewis Liam Linus Lionel Lloyd Lorenzo Lou Louis
Luca Lucas Lucien Ludwig Luigi Luis Luiz Lukas Luke Lyndon Magnus Mahmood Mahmoud Malcolm Manfred Manmohan Manny Manoj Manuel Marc Marcel
Marcelo Marco Marcos Marcus Mario Marius Mark Markus Marshall Martin Marty Marvin Massoud Mathew Mathias Mats Matt Matteo Matthew Matthias
Maurice Mauricio Maurizio Max Maxim Maximilian Mehdi Mehmet Mel Melvin Merrick Michael Michał Michel Miguel Mihai Mike Mikhail Miles Milos
Milton Mitch Mitchell Mitt Mohamed Mohammad Mohammed Mohsen Moises Morris Moshe Muammar Muhammad Mustafa Mykola Nabil Naftali Naguib Narendra
Nasser Nathan Nathaniel Naveen Nawaz Neal Ned Neil Nelson Nicholas Nick Nicola Nicolae Nicolas Nicolás Niels Nigel Nikita Nikolai Nikolay Noah
Noel Norbert Norman Octavio Olaf Oleg Oleksandr Oleksiy Oliver Olivier Omar Omer Orlando Orrin Oscar Osama Oswald Otto Owen Pablo Pascal
Pat Patrice Patricio Patrick Patrik Paul Paulo Pavel Pavlo Pedro Percy Perry Pervez Pete Peter Petr Petro Phil Philip Philippe Phillip Pierre Piet
Pietro Piotr Prakash Qasem Quentin Radoslaw Rafael Rahul Raj Rajesh Rajiv Ralf Ralph Ramesh Ramon Ramón Ramzan Randall Randolph Randy
Raphael Rashid Raul Raúl Ravi Ray Raymond Recep Reggie Reinhard Reinhold Rene René Reuben Rex Reza Ricardo Richard Rick Ricky Ridley Rob Robert Roberto
Robin Rod Roderick Rodney Rodolfo Rodrigo Roger Rohan Roland Rolf Roman Romano Ron Ronald Ronnie Ross Roy Ruben Rudolf Rudolph Rudy Rupert Russ Russell
Ryan Saad Saddam Saeed Said Saif Salem Salim Salman Salvador Salvatore Sam Samir Sami Samuel Sandro Sandy Sanjay Santiago Satoshi Saul Scott Sean Sebastian
Sebastien Serge Sergei Sergey Sergio Seth Shane Shaun Shawn Sheldon Shigeru Shimon Shinzo Shinzō Sid Sidney Sigmar Silvio Simon Slobodan Solomon Spencer
Spiro Stan Stanislav Stanislaw Stanley Stefan Stefano Stephane Stephen Steve Steven Stewart Stuart Suleiman Sultan Sundar Suresh Sven Syed
Tadeusz Takeshi Taro Tariq Ted Teddy Terence Terrence Thabo Theo Theodore Thierry Thomas Tim Timothy Tito Tobias Toby Todd Tom Tomas Tomasz Tommy
Tony Toshiro Travis Trent Trevor Tyler Tyrone Ulf Ulrich Umar Umberto Uwe Vaclav Valery Vernon Vicente Victor Vijay Viktor Vince Vincent Vinod Virgil Vitali
Vitaly Vivek Vlad Vladimir Volodymyr Wade Waldemar Wallace Walt Walter Warren Wayne Wendell Werner Wesley Wilbur Wilfred Wilhelm Will
Willem William Willie Willy Wilson Winston Wladyslaw Wolfgang Woodrow Xavier Yair Yann Yasser Yasir Yehuda Yevgeny Yitzhak Yoshihide Yoshiro Youssef
Yukio Yuri Yusuf Yves Zachary Zack Zaid Zbigniew Ziad Zoran
`);

const FEMALE = names(`
Abby Abigail Ada Adele Adriana Agatha Agnes Agnieszka Aisha Alana Alejandra Alessandra Alexandra Alexandria Alice Alicia Alina Aline Alison Allison
Alyssa Amal Amalia Amanda Amber Amelia Amina Amy Ana Anastasia Andrea Angela Angelica Angelina Angie Anita Anke Ann Anna Anne Anneke Annegret Annette
Annie Antonia April Arlene Astrid Audrey Aung Ava Ayesha Barbara Beatrice Beatriz Becky Belinda Benazir Bernadette Bernice Beryl Beth Bethany Betsy Betty
Beverly Bianca Birgit Bonnie Brenda Bridget Brigitte Britney Brooke Camila Camilla Camille Candace Carina Carla Carly Carmen Carol Carole Carolina Caroline
Carolyn Carrie Cassandra Catalina Catherine Cathy Cecilia Celeste Celia Celine Charlene Charlotte Chelsea Cherie Cheryl Chloe Christa Christiane Christina
Christine Cindy Claire Clara Clarissa Claudia Clementine Cleo Colette Colleen Connie Constance Cora Corinne Cornelia Courtney Cristina Crystal Cynthia Dagmar Daisy
Dalia Daniela Danielle Daphne Dawn Debbie Deborah Debra Deirdre Delia Denise Diana Diane Dilma Dina Dolores Dominga Donna Dora Doris Dorothy Edith Edna
Eileen Elaine Eleanor Elena Elisabeth Elise Elizabeth Ella Ellen Eloise Elsa Emilia Emily Emma Erica Erika Erin Erna Esmeralda Esperanza Estelle Esther Ethel Eugenia Eva
Evelyn Faith Farah Fatima Fatou Fay Federica Felicia Felicity Fernanda Fiona Flora Florence Frances Francesca Frida Gabriela Gabriella Gail Gayle Genevieve
Georgina Geraldine Gertrude Gillian Gina Ginny Giorgia Gisele Giulia Gladys Glenda Gloria Golda Grace Greta Gretchen Guadalupe Gwen Gwendolyn Hana
Hannah Harriet Hazel Heather Heidi Helen Helena Helene Helga Henrietta Hilary Hilda Hillary Holly Hortense Ida Ilse Indira Ines Inge Ingrid Irena Irene Irina Iris Irma
Isabel Isabella Isabelle Ivana Ivanka Ivy Jacinda Jackie Jacqueline Jana Jane Janet Janice Janine Jasmin Jasmine Jayne Jeanette Jeanne Jen Jenna Jennifer Jenny Jessica
Jill Joan Joanna Joanne Jocelyn Johanna Josefina Josephine Joyce Juanita Judith Judy Julia Juliana Julianne Julie Juliet Julieta June Kaitlyn Kaja Kamala Karen Karin
Karina Karla Kate Katerina Katharina Katherine Kathleen Kathryn Kathy Katie Katja Katrina Kay Kayla Keira Kellyanne Kendra Keiko Khadija Kirsten Kirstjen Kristalina Kristen Kristi Kristin Kristina Kyrsten
Lana Lara Larissa Laura Lauren Laurie Layla Lea Leah Leila Lena Leonora Leticia Lidia Liliana Lillian Lily Linda Lindsay Lisa Liz Liza Lois Lola Loretta Lorraine Louisa Louise
Lourdes Lucia Lucille Lucy Luisa Lydia Lynn Lynne Mabel Madeleine Madeline Madison Magda Magdalena Maggie Maia Maite Malala Malia Mandy Manuela Marcela Marcia
Margaret Margarita Margot Margrethe Marguerite Maria Mariah Mariam Marian Mariana Marianne Marie Marielle Marilyn Marina Marine Marion Marisa Marissa Marjorie Marlene
Marsha Marta Martha Martina Mary Maryam Matilda Maude Maureen Maxine Maya Mayra Megan Meghan Melania Melanie Melinda Melissa Mercedes Meredith Meryl Mette Mia Michaela Michele
Michelle Mildred Millie Mimi Mina Minnie Miranda Miriam Moira Mollie Molly Mona Monica Monika Monique Muriel Myra Nadia Nadine Nancy Naomi Natalia Natalie Natasha Nellie Nicole
Nikki Nina Noemi Nora Norma Octavia Oksana Olena Olga Olive Olivia Olympia Oprah Paige Pam Pamela Patricia Patsy Patti Patty Paula Paulina Pauline Pearl Peggy Penelope Penny
Petra Philippa Phoebe Phyllis Pilar Polly Priscilla Priti Priya Rachel Ramona Raquel Rebecca Regina Renata Renate Renee Rhoda Rhonda Rita Roberta Rochelle Rosa Rosalind
Rosalyn Rosanna Rose Roseanne Rosemary Rosie Rowena Roxanne Ruth Sabina Sabine Sabrina Sadie Sally Salma Samantha Samira Sandra Sanna Sara Sarah Sasha Savannah Selena Serena Shakira
Shannon Sharon Sheila Shelley Sheryl Shirin Shirley Sigrid Silvia Simone Sinead Sofia Sonia Sonja Sophia Sophie Stacey Stacy Stella Stephanie Stormy Sue Susan Susana Susanna
Susanne Susie Suzanne Suu Svetlana Sylvia Sylvie Tamara Tammy Tania Tanya Tara Tatiana Teresa Terri Tess Thelma Theresa Therese Tiffany Tina Tracey Tracy Trudy Tulsi Ursula Valentina Valeria
Valerie Vanessa Venus Vera Verona Veronica Victoria Viola Violet Virginia Vivian Viviane Wanda Wendy Whitney Wilhelmina Wilma Winifred Winnie Ximena Xiomara Yasmin Yolanda Yulia Yvette Yvonne Zara Zainab Zelda Zoe Zsa
`);

const BOTH = names(`
Alex Ashley Aubrey Avery Bailey Blake Cameron Carey Casey Chen Courtenay Dakota Dana Devon Drew Dylan Hadley Harper Hayden Jesse Jessie Jo Jordan Jun Kai Kelly Kelsey Kerry Kim Kris Lane Lei Leslie Li Lindsey Logan
Mackenzie Min Ming Morgan Parker Pax Peyton Quinn Reese Riley Robbie Rory Rowan Sam Shay Shelby Skyler Sydney Taylor Terry Tracy Wei Xi Xiao Yi Yu Zhang Wang Wen Park Jae Sung Hyun Seung Nguyen Tran Aamer Jair Lula
Ashleigh Akshay Deepak Nikhil Sanjeev Sunil Ranil Mahinda Gotabaya Joko Ferdinand Rodrigo Bongbong Abiy Uhuru Cyril Muhammadu Goodluck Nana Yoweri Paul Isaias Hailemariam Salva Riek Juba Prayut Thaksin Yingluck Anutin Srettha Hun Daw Najib Mahathir Anwar Jokowi Xiaoping Zedong Enlai Jinping Keqiang Jiabao Jintao Zemin Qiang Mao Deng Zhou
`);

export type Gender = 'male' | 'female';

const table = new Map<string, Gender | null>();
for (const n of BOTH) table.set(n, null);
for (const n of MALE) table.set(n, 'male');
for (const n of FEMALE) table.set(n, table.has(n) ? null : 'female');

/** Given name as written → gender, null where both are given it; a name not in the table is not a key. */
export const FIRST_NAMES: ReadonlyMap<string, Gender | null> = table;

/** Short forms and the name they stand for, so that "Bob Dole" and "Robert Dole" are one person. */
export const NICKNAMES: ReadonlyMap<string, string> = new Map(
  names(`
Abe:Abraham Al:Albert Alex:Alexander Andy:Andrew Barney:Bernard Becky:Rebecca Ben:Benjamin Bernie:Bernard Bert:Albert Beth:Elizabeth Betsy:Elizabeth Betty:Elizabeth Bill:William
Billy:William Bob:Robert Bobby:Robert Brad:Bradley Cathy:Catherine Charlie:Charles Chris:Christopher Chuck:Charles Cindy:Cynthia Dan:Daniel Danny:Daniel Dave:David Debbie:Deborah Dick:Richard
Don:Donald Doug:Douglas Ed:Edward Eddie:Edward Frank:Francis Fred:Frederick Gabe:Gabriel Gene:Eugene Geoff:Geoffrey Gerry:Gerald Greg:Gregory Hal:Harold Hank:Henry Harry:Henry Jack:John Jake:Jacob
Jeff:Jeffrey Jen:Jennifer Jenny:Jennifer Jerry:Gerald Jim:James Jimmy:James Joe:Joseph Joey:Joseph Jon:Jonathan Josh:Joshua Kate:Katherine Kathy:Katherine Katie:Katherine Ken:Kenneth Kenny:Kenneth
Larry:Lawrence Len:Leonard Liz:Elizabeth Lou:Louis Maggie:Margaret Marty:Martin Matt:Matthew Max:Maximilian Meg:Margaret Mel:Melvin Mickey:Michael Mike:Michael Mitch:Mitchell Nate:Nathaniel Ned:Edward Nick:Nicholas
Pam:Pamela Pat:Patrick Patty:Patricia Peggy:Margaret Pete:Peter Phil:Philip Phillip:Philip Ray:Raymond Rich:Richard Rick:Richard Rob:Robert Robbie:Robert Ron:Ronald Ronnie:Ronald Russ:Russell Sam:Samuel Sandy:Sandra
Stan:Stanley Steve:Stephen Steven:Stephen Sue:Susan Susie:Susan Ted:Edward Teddy:Theodore Terry:Terence Theo:Theodore Tim:Timothy Tom:Thomas Tommy:Thomas Tony:Anthony Vince:Vincent Walt:Walter Will:William Zach:Zachary
`).map((pair) => pair.split(':') as [string, string]),
);
